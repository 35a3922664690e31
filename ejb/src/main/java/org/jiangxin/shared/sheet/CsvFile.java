package org.jiangxin.shared.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * A text with separated values: UTF-8 with or without mark, UTF-16 with mark, or GB18030, which Chinese spreadsheet programs write
 * and which is recognised by not being UTF-8. The separator (comma, tab, semicolon) is the one the first line has most of.
 */
final class CsvFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', '\t', ';'};

    private CsvFile() {}

    static void rows(byte[] content, SheetLimits limits, Consumer<SheetRow> taker) {
        var text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw SheetReader.unreadable(null);
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        var taken = 0;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var entry : parser) {
                var row = row((int) entry.getRecordNumber(), entry.toList(), limits);
                if (!row.isBlank()) {
                    if (++taken > limits.rows()) {
                        throw new Refused(Refusal.of("shared.sheet.too_many_rows", limits.rows() - 1));
                    }
                    taker.accept(row);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw quotes(e);
        }
        if (taken == 0) {
            throw new Refused(Refusal.of("shared.sheet.empty"));
        }
    }

    private static SheetRow row(int number, List<String> cells, SheetLimits limits) {
        var problems = new ArrayList<Refusal>();
        var taken = new ArrayList<String>();
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (column >= limits.columns()) {
                if (!SheetRow.stripped(cell).isEmpty()) {
                    problems.add(Refusal.of("shared.sheet.too_many_columns", limits.columns()));
                    break;
                }
            } else if (cell.length() > limits.cellLength()) {
                problems.add(Refusal.of("shared.sheet.cell_too_long", SheetRow.letters(column), limits.cellLength()));
                taken.add("");
            } else {
                taken.add(cell);
            }
        }
        return new SheetRow(number, taken, problems);
    }

    private static Refused quotes(Exception cause) {
        var refused = new Refused(Refusal.of("shared.sheet.csv_quotes"));
        refused.addSuppressed(cause);
        return refused;
    }

    private static String decoded(byte[] content) {
        if (has(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8);
        }
        if (has(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE);
        }
        if (has(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decoded(content, 0, GB18030);
        }
    }

    private static String decoded(byte[] content, int from, Charset charset) {
        try {
            return strictly(content, from, charset);
        } catch (CharacterCodingException e) {
            var refused = new Refused(Refusal.of("shared.sheet.encoding"));
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private static String strictly(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    private static boolean has(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (var at = 0; at < mark.length; at++) {
            if ((content[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static char separator(String text) {
        var end = text.indexOf('\n');
        var line = end < 0 ? text : text.substring(0, end);
        var best = SEPARATORS[0];
        for (var candidate : SEPARATORS) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
