package org.jiangxin.catalog.service;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.sheet.SheetHeader;
import org.jiangxin.shared.sheet.SheetLimits;
import org.jiangxin.shared.sheet.SheetReader;
import org.jiangxin.shared.sheet.SheetRow;

/**
 * A standard as a spreadsheet, in either of two forms: one point in a row (with a column 类别), or the table as standards print it
 * (columns 技能要求 and 相关知识要求 with one point in a line of the cell). 职业功能 and 工作内容 left empty mean those above, as in
 * merged cells.
 */
final class StandardFile {
    static final String FUNCTION = "职业功能";
    static final String CONTENT = "工作内容";
    static final String KIND = "类别";
    static final String CODE = "编号";
    static final String TEXT = "要求";
    static final String WEIGHT = "权重";

    private static final String SKILLS = "技能要求";
    private static final String KNOWLEDGE = "相关知识要求|相关知识";
    private static final int MOST_ROWS = 2_001;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern POINT_CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,29}");
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,3}){1,3})[\\s、.．:：]*(.*)$", Pattern.DOTALL);

    private final List<NewPoint> points = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private List<String> columns = List.of();
    private String function = "";
    private String content = "";

    private StandardFile() {}

    static StandardFile read(InputStream in, String fileName) {
        var file = new StandardFile();
        var rows = SheetReader.readAll(in, fileName, SheetLimits.USUAL.withRows(MOST_ROWS));
        var first = rows.get(0);
        var titles = SheetHeader.of(first, List.of(FUNCTION, CONTENT));
        var printed = !titles.has(KIND) && (titles.has(SKILLS) || titles.has(KNOWLEDGE));
        var header = printed ? titles : SheetHeader.of(first, List.of(FUNCTION, CONTENT, KIND, TEXT));
        file.columns = first.cells();
        rows.subList(1, rows.size()).forEach(row -> file.take(row, header, printed));
        if (file.points.isEmpty() && file.problems.isEmpty()) {
            file.problems.add(
                    new RowProblem(first.number(), List.of(), List.of(Refusal.of("catalog.import.no_points"))));
        }
        return file;
    }

    private void take(SheetRow row, SheetHeader header, boolean printed) {
        var refusals = new ArrayList<>(row.problems());
        place(row, header, refusals);
        var found = printed ? printed(row, header, refusals) : single(row, header, refusals);
        if (refusals.isEmpty()) {
            points.addAll(found);
        } else {
            problems.add(new RowProblem(row.number(), row.cells(), refusals));
        }
    }

    private void place(SheetRow row, SheetHeader header, List<Refusal> refusals) {
        var newFunction = header.cell(row, FUNCTION);
        var newContent = header.cell(row, CONTENT);
        if (!newFunction.isEmpty()) {
            if (!newFunction.equals(function) && newContent.isEmpty()) {
                content = "";
            }
            function = newFunction;
        }
        if (!newContent.isEmpty()) {
            content = newContent;
        }
        title(function, FUNCTION, refusals);
        title(content, CONTENT, refusals);
    }

    private static void title(String title, String column, List<Refusal> refusals) {
        if (title.isEmpty()) {
            refusals.add(Refusal.of("catalog.import.missing", column));
        } else if (title.length() > LONGEST_TITLE) {
            refusals.add(Refusal.of("catalog.import.too_long", column, LONGEST_TITLE));
        }
    }

    private List<NewPoint> single(SheetRow row, SheetHeader header, List<Refusal> refusals) {
        var kind = kind(header.cell(row, KIND));
        if (kind.isEmpty()) {
            refusals.add(Refusal.of("catalog.import.kind"));
        }
        var weight = weight(header.cell(row, WEIGHT), refusals);
        var point =
                point(kind.orElse(PointKind.SKILL), header.cell(row, CODE), header.cell(row, TEXT), weight, refusals);
        unique(point, row.number(), refusals);
        return List.of(point);
    }

    private List<NewPoint> printed(SheetRow row, SheetHeader header, List<Refusal> refusals) {
        var found = new ArrayList<NewPoint>();
        lines(PointKind.SKILL, header.cell(row, SKILLS), row.number(), found, refusals);
        lines(PointKind.KNOWLEDGE, header.cell(row, KNOWLEDGE), row.number(), found, refusals);
        if (found.isEmpty()) {
            refusals.add(Refusal.of("catalog.import.missing", SKILLS));
        }
        return found;
    }

    private void lines(PointKind kind, String cell, int number, List<NewPoint> found, List<Refusal> refusals) {
        for (var line : cell.split("\\R")) {
            if (!line.isBlank()) {
                var numbered = NUMBERED.matcher(line.strip());
                var hasNumber = numbered.matches();
                var point = point(
                        kind, hasNumber ? numbered.group(1) : "", hasNumber ? numbered.group(2) : line, null, refusals);
                unique(point, number, refusals);
                found.add(point);
            }
        }
    }

    private NewPoint point(PointKind kind, String code, String text, Integer weight, List<Refusal> refusals) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            refusals.add(Refusal.of("catalog.import.missing", TEXT));
        } else if (plain.length() > LONGEST_TEXT) {
            refusals.add(Refusal.of("catalog.import.too_long", TEXT, LONGEST_TEXT));
        }
        if (!code.isEmpty() && !POINT_CODE.matcher(code).matches()) {
            refusals.add(Refusal.of("catalog.import.code", code));
        }
        return new NewPoint(function, content, kind, code, plain, weight);
    }

    /** The same number of the same kind may stand once. */
    private void unique(NewPoint point, int number, List<Refusal> refusals) {
        if (!point.code().isEmpty()) {
            var before = seen.putIfAbsent(point.kind() + point.code(), number);
            if (before != null) {
                refusals.add(Refusal.of("catalog.import.code_twice", point.code(), before));
            }
        }
    }

    private static Optional<PointKind> kind(String text) {
        return switch (text) {
            case "技能要求", "技能", "技能点", "SKILL", "Skill" -> Optional.of(PointKind.SKILL);
            case "相关知识要求", "相关知识", "知识", "知识点", "KNOWLEDGE", "Knowledge" -> Optional.of(PointKind.KNOWLEDGE);
            default -> Optional.empty();
        };
    }

    private static Integer weight(String text, List<Refusal> refusals) {
        var digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (digits.isEmpty()) {
            return null;
        }
        var weight = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
        if (weight < 1 || weight > 100) {
            refusals.add(Refusal.of("catalog.import.weight"));
        }
        return weight;
    }

    List<NewPoint> points() {
        return List.copyOf(points);
    }

    ImportReport report() {
        return new ImportReport(columns, points.size(), problems);
    }
}
