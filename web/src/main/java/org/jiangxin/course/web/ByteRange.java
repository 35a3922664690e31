package org.jiangxin.course.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Part of a file that a {@code Range} header asks for (RFC 9110 §14). Only single ranges of bytes: several ranges, other units
 * and malformed headers count as no range, as the RFC allows.
 *
 * @param first first byte, from 0
 * @param last last byte, inclusive
 * @param satisfiable false when the file has no such part: the answer is then 416
 */
record ByteRange(long first, long last, boolean satisfiable) {
    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range, or empty when the whole file is to be sent. */
    static Optional<ByteRange> of(String header, long size) {
        var parts = header == null ? null : HEADER.matcher(header.strip());
        if (parts == null
                || !parts.matches()
                || parts.group(1).isEmpty() && parts.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (parts.group(1).isEmpty()) {
            var suffix = Long.parseLong(parts.group(2));
            return Optional.of(new ByteRange(Math.max(0, size - suffix), size - 1, suffix > 0 && size > 0));
        }
        var first = Long.parseLong(parts.group(1));
        var last = parts.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(parts.group(2)), size - 1);
        if (!parts.group(2).isEmpty() && Long.parseLong(parts.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, last, first < size));
    }

    long length() {
        return last - first + 1;
    }
}
