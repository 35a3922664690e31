package org.jiangxin.interaction.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * The installed ffmpeg, one process per broadcast: reads WebM from its input and nothing else, writes H.264 of at most 480 lines and AAC in
 * two-second segments. Never through a shell; what a browser sends can make it open no file and no address.
 */
@ApplicationScoped
public class FfmpegLiveEncoder implements LiveEncoder {
    private static final int SEGMENT_SECONDS = 2;
    private static final int LINES = 480;
    private static final int FRAMES = 25;
    private static final int FINISH_SECONDS = 5;

    @Inject
    Settings settings;

    @Override
    public Running start(String publicId, Path directory) throws IOException {
        var command = List.of(
                "nice",
                "-n",
                "5",
                settings.text(Setting.FFMPEG),
                "-hide_banner",
                "-loglevel",
                "fatal",
                "-y",
                "-protocol_whitelist",
                "pipe,file",
                "-probesize",
                "500000",
                "-analyzeduration",
                "1000000",
                "-f",
                "matroska",
                "-i",
                "pipe:0",
                "-map",
                "0:v:0",
                "-map",
                "0:a:0?",
                "-vf",
                "fps=" + FRAMES + ",scale=-2:'trunc(min(" + LINES + ",ih)/2)*2',format=yuv420p",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "main",
                "-tune",
                "zerolatency",
                "-threads",
                "2",
                "-b:v",
                "900k",
                "-maxrate",
                "1200k",
                "-bufsize",
                "1800k",
                "-force_key_frames",
                "expr:gte(t,n_forced*" + SEGMENT_SECONDS + ")",
                "-c:a",
                "aac",
                "-b:a",
                "96k",
                "-ac",
                "2",
                "-map_metadata",
                "-1",
                "-f",
                "hls",
                "-hls_time",
                Integer.toString(SEGMENT_SECONDS),
                "-hls_playlist_type",
                "event",
                "-hls_flags",
                "independent_segments+temp_file",
                "-hls_segment_filename",
                directory.resolve("live-" + publicId + "-%05d.ts").toString(),
                directory.resolve(PLAYLIST).toString());
        var log = directory.resolve("encoder.log").toFile();
        return new Encoding(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log)
                .start());
    }

    private static final class Encoding implements Running {
        private final Process process;
        private final OutputStream in;
        private final ReentrantLock writing = new ReentrantLock();

        Encoding(Process process) {
            this.process = process;
            this.in = process.getOutputStream();
        }

        @Override
        public void write(byte[] piece) throws IOException {
            writing.lock();
            try {
                in.write(piece);
                in.flush();
            } finally {
                writing.unlock();
            }
        }

        /** An encoder that takes nothing any more is killed; to close its input would wait for the same piece for ever. */
        @Override
        public void finish() {
            try {
                if (writing.tryLock(FINISH_SECONDS, TimeUnit.SECONDS)) {
                    try {
                        in.close();
                    } finally {
                        writing.unlock();
                    }
                    if (process.waitFor(FINISH_SECONDS, TimeUnit.SECONDS)) {
                        return;
                    }
                }
            } catch (IOException e) {
                // The encoder is gone already: nothing to finish.
                kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            kill();
        }

        @Override
        public void kill() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }
    }
}
