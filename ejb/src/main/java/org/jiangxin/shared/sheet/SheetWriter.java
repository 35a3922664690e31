package org.jiangxin.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet of .xlsx while it is produced. Texts are typed as texts and can never become a formula: one that begins like a
 * formula gets an apostrophe in front, which also holds when the file is saved as .csv and opened again. What may be shown (masking)
 * is decided by the caller.
 */
public final class SheetWriter implements AutoCloseable {
    /** Rows kept in memory before they go out. */
    private static final int FLUSH_EVERY = 500;

    private static final int WIDEST = 60;
    private static final String STARTERS = "=+-@\t\r\n|%＝＋－＠﹦﹢﹣﹫";

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public SheetWriter(OutputStream out, String title) {
        book = new Workbook(out, "Jiangxin", "1.0");
        sheet = book.newWorksheet(title.replaceAll("[\\[\\]*?/\\\\:]", " ").strip());
    }

    /** The titles, bold, kept in sight while scrolling; widths in characters follow the titles. */
    public SheetWriter header(List<String> titles) throws IOException {
        for (var column = 0; column < titles.size(); column++) {
            sheet.width(column, Math.min(WIDEST, Math.max(10, titles.get(column).length() * 3)));
            sheet.value(row, column, inert(titles.get(column)));
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(0, row + 1);
        row++;
        return this;
    }

    /** One row of texts, numbers, dates (as texts) and nulls (empty cells). */
    public SheetWriter row(List<?> values) throws IOException {
        for (var column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
                number(column, (Number) value);
            } else if (value instanceof LocalDateTime moment) {
                sheet.value(
                        row,
                        column,
                        moment.toLocalDate() + " " + moment.toLocalTime().withNano(0));
            } else if (value instanceof LocalDate day) {
                sheet.value(row, column, day.toString());
            } else if (value != null) {
                sheet.value(row, column, inert(value.toString()));
            }
        }
        if (++row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
        return this;
    }

    /** Beyond 15 digits a spreadsheet would change the number. */
    private void number(int column, Number value) {
        if (new BigDecimal(value.toString()).precision() > 15) {
            sheet.value(row, column, value.toString());
        } else {
            sheet.value(row, column, value);
        }
    }

    /** The text without control characters, and with nothing in front that a program would compute. */
    public static String inert(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || c == '\t'
                        || c == '\n'
                        || c == '\r')
                .forEach(plain::appendCodePoint);
        var seen = SheetRow.stripped(plain.toString());
        var live = !plain.isEmpty() && STARTERS.indexOf(plain.charAt(0)) >= 0
                || !seen.isEmpty() && STARTERS.indexOf(seen.charAt(0)) >= 0;
        return live ? "'" + plain : plain.toString();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
