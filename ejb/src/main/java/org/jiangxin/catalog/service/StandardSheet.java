package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.sheet.SheetWriter;

/** Standards as files to take away: the points, an empty form to fill in, and the rows that could not be taken with the reasons. */
@Stateless
public class StandardSheet {
    private static final List<String> COLUMNS = List.of(
            StandardFile.FUNCTION,
            StandardFile.CONTENT,
            StandardFile.KIND,
            StandardFile.CODE,
            StandardFile.TEXT,
            StandardFile.WEIGHT);

    @Inject
    StandardDirectory directory;

    /** The points of a standard, in the form in which they are imported. */
    @RolesAllowed({OPERATIONS, CONTENT_REVIEWER, INSTITUTION_ADMIN, AUTHOR, TEACHER, CLASS_MANAGER})
    public byte[] points(String publicId) {
        var standard = directory.of(publicId);
        return file(
                COLUMNS,
                directory.points(standard.id()).stream().map(StandardSheet::row).toList());
    }

    /** The empty form with two example rows to write over. */
    @PermitAll
    public byte[] form() {
        return file(
                COLUMNS,
                List.of(
                        List.of("填写职业功能", "填写工作内容", "技能要求", "1.1.1", "填写能做什么，一行一条", ""),
                        List.of("", "", "相关知识要求", "1.1.1", "填写要懂什么；前两列空着表示同上", "")));
    }

    /**
     * The rows that were not taken, with the reasons in front.
     *
     * @param words puts a reason into the caller's language
     */
    @PermitAll
    public byte[] problems(ImportReport report, String reasonTitle, String rowTitle, Function<Refusal, String> words) {
        var columns = new ArrayList<>(List.of(rowTitle, reasonTitle));
        columns.addAll(report.columns());
        var rows = new ArrayList<List<?>>();
        for (var problem : report.problems()) {
            var cells = new ArrayList<Object>();
            cells.add(problem.number());
            cells.add(String.join(" ", problem.refusals().stream().map(words).toList()));
            cells.addAll(problem.cells());
            rows.add(cells);
        }
        return file(columns, rows);
    }

    private static List<?> row(PointView point) {
        return Arrays.asList(
                point.functionTitle(),
                point.contentTitle(),
                point.kind() == PointKind.SKILL ? "技能要求" : "相关知识要求",
                point.code(),
                point.text(),
                point.weight());
    }

    private static byte[] file(List<String> columns, List<? extends List<?>> rows) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "标准")) {
            sheet.header(columns);
            for (var row : rows) {
                sheet.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
