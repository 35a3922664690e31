package org.jiangxin.integrity.service;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.sheet.SheetHeader;
import org.jiangxin.shared.sheet.SheetLimits;
import org.jiangxin.shared.sheet.SheetReader;
import org.jiangxin.shared.sheet.SheetRow;

/** Reads a comparison list: one column with numbers, two with days that may be missing. Every line is looked at; knows no database. */
final class RegisterReader {
    /** Most lines of one file. */
    static final int MOST_LINES = 100_000;

    private static final String NUMBER = "证件号码|公民身份号码|身份证号|身份证号码|citizenId";
    private static final String FROM = "起|起始日期|开始日期|from";
    private static final String UNTIL = "止|终止日期|结束日期|until";
    private static final int DAY_DIGITS = 8;

    private final List<Line> lines = new ArrayList<>();
    private final List<RegisterProblem> problems = new ArrayList<>();
    private final Map<Line, Integer> seen = new HashMap<>();
    private SheetHeader header;

    /** A good line. */
    record Line(CitizenId citizenId, LocalDate from, LocalDate until) {}

    /** All lines of a file, and everything that is wrong with it. */
    record Read(List<Line> lines, List<RegisterProblem> problems) {
        Read {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    private RegisterReader() {}

    /** Refuses the file as a whole with {@code shared.sheet.*}. */
    static Read read(InputStream in, String fileName) {
        var reader = new RegisterReader();
        SheetReader.read(in, fileName, SheetLimits.USUAL.withRows(MOST_LINES + 1), reader::take);
        return new Read(reader.lines, reader.problems);
    }

    private void take(SheetRow row) {
        if (header == null) {
            header = SheetHeader.of(row, List.of(NUMBER));
            return;
        }
        var refusals = new ArrayList<>(row.problems());
        if (refusals.isEmpty()) {
            var number = number(row, refusals);
            var from = day(row, FROM, refusals);
            var until = day(row, UNTIL, refusals);
            if (from != null && until != null && until.isBefore(from)) {
                refusals.add(Refusal.of("integrity.register.order"));
            }
            if (refusals.isEmpty()) {
                keep(row.number(), new Line(number, from, until), refusals);
            }
        }
        refusals.forEach(refusal -> problems.add(new RegisterProblem(row.number(), refusal)));
    }

    private void keep(int number, Line line, List<Refusal> refusals) {
        var first = seen.putIfAbsent(line, number);
        if (first == null) {
            lines.add(line);
        } else {
            refusals.add(Refusal.of("integrity.register.twice", first));
        }
    }

    private CitizenId number(SheetRow row, List<Refusal> refusals) {
        try {
            return new CitizenId(header.cell(row, NUMBER));
        } catch (Refused e) {
            refusals.addAll(e.refusals());
            return null;
        }
    }

    private LocalDate day(SheetRow row, String title, List<Refusal> refusals) {
        var text = header.cell(row, title);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return day(text);
        } catch (DateTimeException | NumberFormatException e) {
            refusals.add(Refusal.of("integrity.register.day", title.split("\\|")[0]));
            return null;
        }
    }

    /** 2026-01-02, 2026/1/2, 2026.1.2, 20260102 or 2026年1月2日; a spreadsheet may put the hour of midnight behind. */
    private static LocalDate day(String text) {
        var date = text.endsWith(" 00:00") ? text.substring(0, text.length() - " 00:00".length()) : text;
        var parts = date.length() == DAY_DIGITS && date.chars().allMatch(Character::isDigit)
                ? new String[] {date.substring(0, 4), date.substring(4, 6), date.substring(6)}
                : date.replaceAll("[年月/.]", "-").replace("日", "").split("-", -1);
        if (parts.length != 3 || parts[0].length() != 4) {
            throw new DateTimeException("no day");
        }
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
