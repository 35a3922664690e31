package org.jiangxin.supervision.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jiangxin.shared.sheet.SheetWriter;
import org.jiangxin.supervision.entity.ExportFacts;
import org.jiangxin.supervision.entity.ExportKind;

/**
 * Writes one list to .xlsx: title, the row that says who took it when under which number, header, rows, totals. Amounts are exact
 * seconds, so that the totals are the sum of what is printed and of the ledger. Texts never become formulas (SheetWriter).
 */
final class ExportSheet {
    private static final int MILLIS_DIGITS = 3;
    private static final long HOUR_MILLIS = 45 * 60_000L;

    private final ExportKind kind;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SheetWriter sheet;
    private final int columns;
    private int rows;
    private long credited;
    private long pending;
    private long uncounted;

    ExportSheet(ExportKind kind, String title, String mark) {
        this.kind = kind;
        var titles = ExportWords.columns("columns." + kind);
        this.columns = titles.size();
        this.sheet = new SheetWriter(out, ExportWords.of("sheet"));
        try {
            sheet.row(List.of(title)).row(List.of(mark)).header(titles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row: what stands before the amounts, the amounts, what stands behind them. */
    void add(List<?> before, long creditedMillis, long pendingMillis, long uncountedMillis, List<?> behind) {
        credited += creditedMillis;
        pending += pendingMillis;
        uncounted += uncountedMillis;
        rows++;
        write(before, creditedMillis, pendingMillis, uncountedMillis, behind);
    }

    /** A list row, with its hours behind the amounts. */
    void add(List<?> before, Figures figures) {
        add(
                before,
                figures.creditedMillis(),
                figures.pendingMillis(),
                figures.uncountedMillis(),
                List.of(hours(figures.creditedMillis())));
    }

    /** The totals, and the end. */
    byte[] finish() {
        var behind = kind == ExportKind.INTERVALS ? List.of() : List.of(hours(credited));
        var before = new ArrayList<Object>(Collections.nCopies(amountsAt(), null));
        before.set(0, ExportWords.of("total"));
        write(before, credited, pending, uncounted, behind);
        try {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    ExportFacts facts(String subject) {
        return new ExportFacts(kind, subject, rows, credited, pending, uncounted);
    }

    static BigDecimal hours(long millis) {
        return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(HOUR_MILLIS), 2, RoundingMode.DOWN);
    }

    private int amountsAt() {
        return kind == ExportKind.INTERVALS ? 3 : columns - 4;
    }

    private void write(List<?> before, long creditedMillis, long pendingMillis, long uncountedMillis, List<?> behind) {
        var row = new ArrayList<Object>(before);
        row.add(seconds(creditedMillis));
        row.add(seconds(pendingMillis));
        row.add(seconds(uncountedMillis));
        row.addAll(behind);
        try {
            sheet.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, MILLIS_DIGITS);
    }
}
