package org.jiangxin.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class StandardFileTest {
    @Test
    void one_point_in_a_row_with_empty_cells_meaning_those_above() {
        var file = read("""
            职业功能*,工作内容,类别,编号,要求,权重
            准备,检查,技能要求,1.1.1,能检查,60%
            ,,知识,,懂得,
            ,材料,技能,,能选用,
            操作,平焊,技能,,能焊,
            """);

        assertThat(file.report().isImported()).isTrue();
        assertThat(file.points())
                .containsExactly(
                        new NewPoint("准备", "检查", PointKind.SKILL, "1.1.1", "能检查", 60),
                        new NewPoint("准备", "检查", PointKind.KNOWLEDGE, "", "懂得", null),
                        new NewPoint("准备", "材料", PointKind.SKILL, "", "能选用", null),
                        new NewPoint("操作", "平焊", PointKind.SKILL, "", "能焊", null));
    }

    @Test
    void the_table_as_standards_print_it_with_a_point_in_each_line() {
        var file = read("""
            职业功能,工作内容,技能要求,相关知识要求
            准备,检查,"1.1.1 能穿戴
            1.1.2能检查",1.1.1、懂得防护
            ,材料,能选用,
            """);

        assertThat(file.report().problems()).isEmpty();
        assertThat(file.points())
                .extracting(NewPoint::kind, NewPoint::code, NewPoint::text, NewPoint::contentTitle)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PointKind.SKILL, "1.1.1", "能穿戴", "检查"),
                        org.assertj.core.groups.Tuple.tuple(PointKind.SKILL, "1.1.2", "能检查", "检查"),
                        org.assertj.core.groups.Tuple.tuple(PointKind.KNOWLEDGE, "1.1.1", "懂得防护", "检查"),
                        org.assertj.core.groups.Tuple.tuple(PointKind.SKILL, "", "能选用", "材料"));
    }

    @Test
    void every_problem_of_every_row_is_told_with_its_number() {
        var report = read("""
            职业功能,工作内容,类别,编号,要求,权重
            ,检查,技能,,能,
            准备,检查,会做,1.1.1,,0
            操作,,知识,甲,懂,
            准备,检查,技能,1.1,能,
            准备,检查,技能,1.1,能,
            """).report();

        assertThat(report.isImported()).isFalse();
        assertThat(report.problems()).extracting(RowProblem::number).containsExactly(2, 3, 4, 6);
        assertThat(report.problems().get(0).refusals()).containsExactly(Refusal.of("catalog.import.missing", "职业功能"));
        assertThat(report.problems().get(1).refusals())
                .extracting(Refusal::code)
                .containsExactly("catalog.import.kind", "catalog.import.weight", "catalog.import.missing");
        assertThat(report.problems().get(2).refusals())
                .containsExactly(Refusal.of("catalog.import.missing", "工作内容"), Refusal.of("catalog.import.code", "甲"));
        assertThat(report.problems().get(3).refusals())
                .containsExactly(Refusal.of("catalog.import.code_twice", "1.1", 5));
    }

    @Test
    void a_file_with_other_columns_or_without_rows_is_refused() {
        assertThatThrownBy(() -> read("姓名,手机\n甲,1\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusals())
                                .extracting(Refusal::code)
                                .containsOnly("shared.sheet.column_missing"));
        assertThat(read("职业功能,工作内容,类别,要求\n").report().problems())
                .extracting(problem -> problem.refusals().get(0).code())
                .containsExactly("catalog.import.no_points");
    }

    @Test
    void what_is_downloaded_as_problems_holds_no_live_formula() {
        var report = read("职业功能,工作内容,类别,要求\n=1+1,@SUM(A1),x,+2\n").report();
        var file = new StandardSheet().problems(report, "原因", "行号", Refusal::code);

        var rows = org.jiangxin.shared.sheet.SheetReader.readAll(
                new ByteArrayInputStream(file), "a.xlsx", org.jiangxin.shared.sheet.SheetLimits.USUAL);
        assertThat(rows.get(1).problems()).isEmpty();
        assertThat(rows.get(1).cells()).containsExactly("2", "catalog.import.kind", "'=1+1", "'@SUM(A1)", "x", "'+2");
    }

    @Test
    void the_demo_standard_and_the_empty_form_can_be_imported() throws IOException {
        var demo = Path.of("../wildfly-config/demo/standards/welder-5.csv");
        try (var in = Files.newInputStream(demo)) {
            var file = StandardFile.read(in, "welder-5.csv");
            assertThat(file.report().problems()).isEmpty();
            assertThat(file.points()).hasSizeGreaterThan(30);
        }
        var form = StandardFile.read(new ByteArrayInputStream(new StandardSheet().form()), "form.xlsx");
        assertThat(form.report().problems()).isEmpty();
    }

    private static StandardFile read(String csv) {
        return StandardFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a.csv");
    }
}
