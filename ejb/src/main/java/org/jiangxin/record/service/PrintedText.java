package org.jiangxin.record.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader sees in a PDF, taken apart into fields: a line that begins with a label starts a field, the lines below go on
 * with it until the next label or the end of the head. Blanks are dropped, since justified labels and line ends put some in.
 */
final class PrintedText {
    private PrintedText() {}

    /**
     * The fields, as far as they can be found, without blanks.
     *
     * @param lines text of the page from top to bottom
     * @param fields names of the fields to look for
     * @param end first words of the line below the last field
     */
    static Map<String, String> fields(List<String> lines, Collection<String> fields, String end) {
        var found = new LinkedHashMap<String, String>();
        String current = null;
        for (var raw : lines) {
            var line = squeeze(raw);
            if (line.startsWith(squeeze(end))) {
                break;
            }
            var next = startingWith(line, fields);
            if (next.isPresent() && !found.containsKey(next.get())) {
                current = next.get();
                found.put(
                        current,
                        line.substring(squeeze(DocumentWords.label(current)).length()));
            } else if (current != null) {
                found.merge(current, line, String::concat);
            }
        }
        return found;
    }

    /** Lines of both that the other lacks, in order, at most as many as wanted. */
    static List<String> missing(List<String> lines, List<String> from, int atMost) {
        var there = new ArrayList<>(from.stream().map(PrintedText::squeeze).toList());
        var absent = new ArrayList<String>();
        for (var line : lines) {
            if (!squeeze(line).isEmpty() && !there.remove(squeeze(line)) && absent.size() < atMost) {
                absent.add(line.strip());
            }
        }
        return absent;
    }

    static boolean same(String one, String other) {
        return squeeze(one).equals(squeeze(other));
    }

    static String squeeze(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\u00a0\\u3000\\p{Cf}]", "");
    }

    private static Optional<String> startingWith(String line, Collection<String> fields) {
        return fields.stream()
                .filter(field -> line.startsWith(squeeze(DocumentWords.label(field))))
                .findFirst();
    }
}
