package org.jiangxin.acceptance.harness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches the segments of what plays as a player does: a minute ahead of its place, each once, below the newest stream address. */
public final class MediaPlayer {
    private static final long AHEAD_MILLIS = 60_000;
    private static final Pattern SEGMENT = Pattern.compile("#EXTINF:([0-9.]+)[^\\n]*\\n([^#\\n]+)");

    private final RestClient rest;
    private final List<String> paths = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();
    private final Set<String> held = new HashSet<>();

    /** @param mediaUrl address of the playlist that lists the renditions */
    public MediaPlayer(RestClient rest, String mediaUrl) {
        this.rest = rest;
        var rendition = rest.get(mediaUrl)
                .expect(200)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
        var folder = rendition.substring(0, rendition.lastIndexOf('/') + 1);
        var found = SEGMENT.matcher(rest.get(mediaUrl.substring(0, mediaUrl.lastIndexOf('/') + 1) + rendition)
                .expect(200)
                .text());
        var end = 0d;
        while (found.find()) {
            end += Double.parseDouble(found.group(1)) * 1000;
            paths.add(folder + found.group(2).strip());
            ends.add(end);
        }
    }

    /** Fetches what a player at this place would; stops, as a player does, when it is refused. */
    public void play(String streamUrl, long positionMillis) {
        for (var i = 0; i < paths.size(); i++) {
            var begin = i == 0 ? 0 : ends.get(i - 1);
            if (ends.get(i) < positionMillis || begin > positionMillis + AHEAD_MILLIS || held.contains(paths.get(i))) {
                continue;
            }
            var answer = rest.get(streamUrl + paths.get(i));
            if (answer.status() == 403) {
                return;
            }
            answer.expect(200);
            held.add(paths.get(i));
        }
    }

    /** Paths of the segments below media and stream address. */
    public List<String> paths() {
        return List.copyOf(paths);
    }
}
