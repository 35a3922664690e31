package org.jiangxin.training.service;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its first bytes; its name proves nothing. */
final class FileKind {
    private static final Map<String, byte[]> STARTS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private FileKind() {}

    static Optional<String> of(byte[] content) {
        return STARTS.entrySet().stream()
                .filter(start -> content.length > start.getValue().length
                        && Arrays.equals(start.getValue(), Arrays.copyOf(content, start.getValue().length)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
