package org.jiangxin.course.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * The installed ffmpeg: H.264 and AAC in four-second segments, at 360 lines, and at 720 when the source has more than 480. Runs
 * with low priority and may open local files only.
 */
@ApplicationScoped
public class FfmpegVideoEngine implements VideoEngine {
    private static final int SEGMENT_SECONDS = 4;
    private static final int LARGE_FROM = 480;
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);
    private static final Duration LEAST_LIMIT = Duration.ofMinutes(5);
    private static final int LIMIT_PER_SECOND = 6;
    private static final String SOUND = "a096";
    private static final int SOUND_BITS = 96_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Settings settings;

    private enum Rendition {
        SMALL(360, 600_000, "v360"),
        LARGE(720, 1_800_000, "v720");

        private final int lines;
        private final int bitsPerSecond;
        private final String directory;

        Rendition(int lines, int bitsPerSecond, String directory) {
            this.lines = lines;
            this.bitsPerSecond = bitsPerSecond;
            this.directory = directory;
        }
    }

    @Override
    public VideoFacts probe(Path file) throws MaterialRefused {
        return facts(look(file));
    }

    @Override
    public long probeSound(Path file) throws MaterialRefused {
        return soundMillis(look(file));
    }

    private String look(Path file) throws MaterialRefused {
        var ffprobe = settings.text(Setting.FFMPEG).replaceAll("ffmpeg$", "ffprobe");
        return BoundedProcess.run(
                List.of(
                        ffprobe,
                        "-v",
                        "error",
                        "-protocol_whitelist",
                        "file",
                        "-print_format",
                        "json",
                        "-show_format",
                        "-show_streams",
                        "file:" + file.toAbsolutePath()),
                PROBE_LIMIT,
                () -> {});
    }

    static VideoFacts facts(String probeJson) throws MaterialRefused {
        try {
            var tree = JSON.readTree(probeJson);
            var picture = track(tree, "video");
            var millis = Math.round(tree.path("format").path("duration").asDouble(0) * 1000);
            if (picture == null || millis < 1000) {
                throw new MaterialRefused("no picture track of at least one second");
            }
            return new VideoFacts(
                    millis,
                    picture.path("width").asInt(),
                    picture.path("height").asInt(),
                    track(tree, "audio") != null);
        } catch (JsonProcessingException e) {
            throw new MaterialRefused("unreadable answer of ffprobe");
        }
    }

    static long soundMillis(String probeJson) throws MaterialRefused {
        try {
            var tree = JSON.readTree(probeJson);
            var millis = Math.round(tree.path("format").path("duration").asDouble(0) * 1000);
            if (track(tree, "audio") == null || millis < 1000) {
                throw new MaterialRefused("no sound track of at least one second");
            }
            return millis;
        } catch (JsonProcessingException e) {
            throw new MaterialRefused("unreadable answer of ffprobe");
        }
    }

    private static JsonNode track(JsonNode tree, String type) {
        for (var stream : tree.path("streams")) {
            if (type.equals(stream.path("codec_type").asText())) {
                return stream;
            }
        }
        return null;
    }

    @Override
    public void makeStream(Path file, Path directory, Runnable alive) throws MaterialRefused {
        var facts = probe(file);
        var limit = Duration.ofMillis(facts.durationMillis() * LIMIT_PER_SECOND);
        var index = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n");
        for (var rendition : facts.height() > LARGE_FROM ? Rendition.values() : new Rendition[] {Rendition.SMALL}) {
            make(file, directory.resolve(rendition.directory), rendition, facts, limit, alive);
            var width = Math.round((float) rendition.lines * facts.width() / facts.height() / 2) * 2;
            index.append("#EXT-X-STREAM-INF:BANDWIDTH=")
                    .append(rendition.bitsPerSecond * 3 / 2)
                    .append(",RESOLUTION=")
                    .append(width + "x" + rendition.lines)
                    .append('\n')
                    .append(rendition.directory + "/index.m3u8\n");
        }
        try {
            Files.writeString(directory.resolve("index.m3u8"), index);
        } catch (IOException e) {
            throw new UncheckedIOException("index of the stream", e);
        }
    }

    private void make(Path file, Path directory, Rendition rendition, VideoFacts facts, Duration limit, Runnable alive)
            throws MaterialRefused {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("directory of the stream", e);
        }
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "15",
                settings.text(Setting.FFMPEG),
                "-nostdin",
                "-hide_banner",
                "-loglevel",
                "error",
                "-y",
                "-protocol_whitelist",
                "file",
                "-i",
                "file:" + file.toAbsolutePath(),
                "-map",
                "0:v:0",
                "-vf",
                "scale=-2:" + rendition.lines + ",format=yuv420p",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "main",
                "-threads",
                "1",
                "-b:v",
                Integer.toString(rendition.bitsPerSecond),
                "-maxrate",
                Integer.toString(rendition.bitsPerSecond * 5 / 4),
                "-bufsize",
                Integer.toString(rendition.bitsPerSecond * 2),
                "-force_key_frames",
                "expr:gte(t,n_forced*" + SEGMENT_SECONDS + ")"));
        if (facts.hasSound()) {
            command.addAll(List.of("-map", "0:a:0", "-c:a", "aac", "-b:a", "96k", "-ac", "2"));
        }
        command.addAll(intoSegments(directory));
        run(command, limit, alive);
    }

    @Override
    public void makeSoundStream(Path file, Path directory, Runnable alive) throws MaterialRefused {
        var limit = Duration.ofMillis(probeSound(file) * LIMIT_PER_SECOND);
        var sound = directory.resolve(SOUND);
        try {
            Files.createDirectories(sound);
            Files.writeString(
                    directory.resolve("index.m3u8"),
                    "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-STREAM-INF:BANDWIDTH=" + SOUND_BITS * 3 / 2
                            + ",CODECS=\"mp4a.40.2\"\n" + SOUND + "/index.m3u8\n");
        } catch (IOException e) {
            throw new UncheckedIOException("directory of the stream", e);
        }
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "15",
                settings.text(Setting.FFMPEG),
                "-nostdin",
                "-hide_banner",
                "-loglevel",
                "error",
                "-y",
                "-protocol_whitelist",
                "file",
                "-i",
                "file:" + file.toAbsolutePath(),
                "-map",
                "0:a:0",
                "-vn",
                "-c:a",
                "aac",
                "-b:a",
                Integer.toString(SOUND_BITS),
                "-ac",
                "2"));
        command.addAll(intoSegments(sound));
        run(command, limit, alive);
    }

    private static List<String> intoSegments(Path directory) {
        return List.of(
                "-map_metadata",
                "-1",
                "-f",
                "hls",
                "-hls_time",
                Integer.toString(SEGMENT_SECONDS),
                "-hls_playlist_type",
                "vod",
                "-hls_segment_filename",
                directory.resolve("seg%05d.ts").toString(),
                directory.resolve("index.m3u8").toString());
    }

    private static void run(List<String> command, Duration limit, Runnable alive) throws MaterialRefused {
        BoundedProcess.run(command, limit.compareTo(LEAST_LIMIT) < 0 ? LEAST_LIMIT : limit, alive);
    }
}
