package org.jiangxin.audit.service;

import java.util.List;

/**
 * Head of a chain as somebody kept it outside of the database: the proof that what stood there then stands there now. Text form
 * {@code <shard>:<entries>:<hash>}.
 */
public record KeptHead(int shard, long entryCount, String hash) {
    /** Heads in a text, separated by blanks, lines or commas; other words are passed over. */
    public static List<KeptHead> parse(String text) {
        return List.of(text.split("[\\s,]+")).stream()
                .filter(word -> word.matches("\\d{1,2}:\\d{1,18}:[0-9a-f]{64}"))
                .map(word -> word.split(":"))
                .map(part -> new KeptHead(Integer.parseInt(part[0]), Long.parseLong(part[1]), part[2]))
                .toList();
    }

    public String text() {
        return shard + ":" + entryCount + ":" + hash;
    }
}
