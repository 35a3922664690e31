package org.jiangxin.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangxin.shared.sheet.Workbooks.inline;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
    private static final String ONE_ROW = "<row r=\"1\">" + inline("A1", "王小明") + "</row>";

    @Test
    void texts_numbers_and_dates_come_as_a_person_sees_them() {
        var book = Workbooks.of("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\"><v>1.3800138E10</v></c>"
                        + "<c r=\"D2\" s=\"1\"><v>45992</v></c><c r=\"E2\" s=\"2\"><v>45992.354166666664</v></c>"
                        + "<c r=\"F2\"><v>0.30000000000000004</v></c><c r=\"G2\" t=\"b\"><v>1</v></c></row>")
                .strings("<si><r><t>王</t></r><r><t xml:space=\"preserve\">小明 </t></r><rPh><t>wang</t></rPh></si>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"176\""
                                + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs><xf"
                                + " numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>");

        var rows = SheetReader.readAll(book.stream(), "名单.xlsx", SheetLimits.USUAL);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(0).cell(0)).isEqualTo("王小明");
        assertThat(rows.get(0).cell(1)).isEmpty();
        assertThat(rows.get(0).cell(2)).isEqualTo("13800138000");
        assertThat(rows.get(0).cell(3)).isEqualTo("2025-12-01");
        assertThat(rows.get(0).cell(4)).isEqualTo("2025-12-01 08:30");
        assertThat(rows.get(0).cell(5)).isEqualTo("0.3");
        assertThat(rows.get(0).cell(6)).isEqualTo("TRUE");
        assertThat(rows.get(0).cell(99)).isEmpty();
    }

    @Test
    void rows_without_content_are_left_out_and_the_others_keep_their_numbers() {
        var rows = SheetReader.readAll(
                Workbooks.of("<row r=\"1\"><c r=\"A1\" s=\"4\"/></row><row r=\"7\">" + inline("B7", "　甲　") + "</row>")
                        .stream(),
                "a.XLSX",
                SheetLimits.USUAL);

        assertThat(rows).extracting(SheetRow::number).containsExactly(7);
        assertThat(rows.get(0).cell(1)).isEqualTo("甲");
    }

    @Test
    void a_formula_is_a_problem_of_its_row_and_its_kept_result_is_not_believed() {
        var row = SheetReader.readAll(
                        Workbooks.of(
                                "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>HYPERLINK(\"http://x\",\"y\")</f><v>y</v></c>"
                                        + inline("B3", "好") + "</row>")
                                .stream(),
                        "a.xlsx",
                        SheetLimits.USUAL)
                .get(0);

        assertThat(row.cell(0)).isEmpty();
        assertThat(row.cell(1)).isEqualTo("好");
        assertThat(row.problems()).containsExactly(Refusal.of("shared.sheet.formula", "A"));
    }

    @Test
    void a_citizen_number_typed_as_a_number_has_lost_digits_and_is_a_problem() {
        var row = SheetReader.readAll(
                        Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>9.9010119900101102E17</v></c><c r=\"AB1\""
                                        + " t=\"e\"><v>#N/A</v></c></row>")
                                .stream(),
                        "a.xlsx",
                        SheetLimits.USUAL)
                .get(0);

        assertThat(row.problems())
                .containsExactly(
                        Refusal.of("shared.sheet.number_too_long", "A"), Refusal.of("shared.sheet.error_value", "AB"));
    }

    @Test
    void a_huge_cell_is_a_problem_and_costs_no_memory_beyond_the_limit() {
        var row = SheetReader.readAll(
                        Workbooks.of("<row r=\"1\">" + inline("A1", "长".repeat(2_000_000)) + "</row>").stream(),
                        "a.xlsx",
                        SheetLimits.USUAL)
                .get(0);

        assertThat(row.problems()).containsExactly(Refusal.of("shared.sheet.cell_too_long", "A", 4000));
        assertThat(row.cell(0)).isEmpty();
    }

    @Test
    void content_beyond_the_last_column_is_a_problem_but_empty_cells_there_are_not() {
        var rows = SheetReader.readAll(
                Workbooks.of("<row r=\"1\">" + inline("A1", "甲") + "<c r=\"XFD1\" s=\"1\"/></row><row r=\"2\">"
                                + inline("XFD2", "乙") + "</row>")
                        .stream(),
                "a.xlsx",
                SheetLimits.USUAL);

        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(1).problems()).containsExactly(Refusal.of("shared.sheet.too_many_columns", 60));
    }

    @Test
    void a_zip_bomb_is_refused_while_it_unfolds() {
        var bomb = Workbooks.of(ONE_ROW)
                .part("xl/media/image1.png", new byte[90 * 1024 * 1024])
                .bytes();
        assertThat(bomb.length).isLessThan(200_000);

        refuses(bomb, "a.xlsx", "shared.sheet.unpacks_too_far");
    }

    @Test
    void a_workbook_of_many_parts_is_refused() {
        var book = Workbooks.of(ONE_ROW);
        for (var part = 0; part < 400; part++) {
            book.part("xl/x" + part + ".xml", "<x/>");
        }

        refuses(book.bytes(), "a.xlsx", "shared.sheet.unpacks_too_far");
    }

    @Test
    void entities_are_refused_wherever_they_are_declared() {
        var laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

        refuses(
                Workbooks.of(ONE_ROW)
                        .part("xl/sharedStrings.xml", laughs + "<sst><si><t>&c;</t></si></sst>")
                        .bytes(),
                "a.xlsx",
                "shared.sheet.document_type");
        refuses(
                Workbooks.of(ONE_ROW)
                        .part(
                                "xl/worksheets/sheet1.xml",
                                outside
                                        + "<worksheet><sheetData><row><c"
                                        + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                        .bytes(),
                "a.xlsx",
                "shared.sheet.document_type");
        refuses(
                Workbooks.of(ONE_ROW)
                        .part("docProps/core.xml", (outside + "<x/>").getBytes(StandardCharsets.UTF_16))
                        .bytes(),
                "a.xlsx",
                "shared.sheet.document_type");
        refuses(
                Workbooks.of(ONE_ROW)
                        .part("xl/workbook.xml", laughs + Workbooks.WORKBOOK)
                        .bytes(),
                "a.xlsx",
                "shared.sheet.document_type");
    }

    @Test
    void macros_are_refused_by_content_and_by_name() {
        refuses(Workbooks.of(ONE_ROW).part("xl/vbaProject.bin", "x").bytes(), "a.xlsx", "shared.sheet.macros");
        refuses(Workbooks.of(ONE_ROW).part("XL\\VBAPROJECT.BIN", "x").bytes(), "a.xlsx", "shared.sheet.macros");
        refuses(
                Workbooks.of(ONE_ROW).part("xl/macrosheets/sheet1.xml", "<x/>").bytes(),
                "a.xlsx",
                "shared.sheet.macros");
        refuses(Workbooks.of(ONE_ROW).bytes(), "a.xlsm", "shared.sheet.macros");
    }

    @Test
    void a_password_and_the_old_format_are_told_apart() {
        var compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        refuses(compound, "a.xls", "shared.sheet.old_format");
        refuses(compound, "a.xlsx", "shared.sheet.old_format");

        var sealed = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(sealed, 0, compound, 1024, sealed.length);
        refuses(compound, "a.xlsx", "shared.sheet.encrypted");
    }

    @Test
    void the_name_must_agree_with_the_content() {
        refuses(Workbooks.of(ONE_ROW).bytes(), "a.csv", "shared.sheet.wrong_kind");
        refuses("姓名,手机".getBytes(StandardCharsets.UTF_8), "a.xlsx", "shared.sheet.wrong_kind");
        refuses("<html>".getBytes(StandardCharsets.UTF_8), "a.xls", "shared.sheet.old_format");
        refuses("MZ".getBytes(StandardCharsets.UTF_8), "a.exe", "shared.sheet.wrong_kind");
        refuses("姓名".getBytes(StandardCharsets.UTF_8), null, "shared.sheet.wrong_kind");
    }

    @Test
    void broken_and_lying_workbooks_are_refused_without_an_incident() {
        var whole = Workbooks.of(ONE_ROW).bytes();
        for (var cut : List.of(5, 40, whole.length / 2)) {
            refuses(java.util.Arrays.copyOf(whole, cut), "a.xlsx", "shared.sheet.unreadable");
        }
        refuses(
                Workbooks.of("<row r=\"1\"><c r=\"FXSHRXW1\"><v>1</v></c></row>")
                        .bytes(),
                "a.xlsx",
                "shared.sheet.unreadable");
        refuses(
                Workbooks.of("<row r=\"999999999\"><c><v>1</v></c></row>").bytes(),
                "a.xlsx",
                "shared.sheet.unreadable");
        refuses(
                Workbooks.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>77</v></c></row>")
                        .bytes(),
                "a.xlsx",
                "shared.sheet.unreadable");
        refuses(Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>1").bytes(), "a.xlsx", "shared.sheet.unreadable");
        refuses(Workbooks.of("").bytes(), "a.xlsx", "shared.sheet.empty");
        refuses(new byte[0], "a.xlsx", "shared.sheet.empty");
    }

    @Test
    void size_and_rows_are_bounded() {
        refuses(new byte[11 * 1024 * 1024], "a.csv", "shared.sheet.too_large");
        assertThatThrownBy(() -> SheetReader.readAll(
                        new ByteArrayInputStream("甲\n乙\n丙\n".getBytes(StandardCharsets.UTF_8)),
                        "a.csv",
                        SheetLimits.USUAL.withRows(2)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.has("shared.sheet.too_many_rows")).isTrue());
    }

    @Test
    void csv_of_every_usual_encoding_gives_the_same_rows() {
        var text = "姓名,工种\r\n王小明,焊工\r\n联通,㐂\r\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(csv(text.getBytes(charset)).get(2).cells()).containsExactly("联通", "㐂");
        }
        assertThat(csv(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .cells())
                .containsExactly("姓名", "工种");
        assertThat(csv(text.replace(',', '\t').getBytes(StandardCharsets.UTF_16))
                        .get(1)
                        .cells())
                .containsExactly("王小明", "焊工");
    }

    @Test
    void csv_with_quoted_line_breaks_quotes_and_separators_keeps_them() {
        var rows = csv("姓名;地址\r\n\"王\";\"一行\n二\"\"行;\"\r\n\r\n李;甲\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.get(1).cells()).containsExactly("王", "一行\n二\"行;");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
    }

    @Test
    void csv_that_is_not_text_or_not_closed_is_refused() {
        refuses("a,\"b".getBytes(StandardCharsets.UTF_8), "a.csv", "shared.sheet.csv_quotes");
        refuses(new byte[] {'a', 0, 'b'}, "a.csv", "shared.sheet.unreadable");
        refuses(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFF, 'a'}, "a.csv", "shared.sheet.encoding");
        refuses("\n\n , \n".getBytes(StandardCharsets.UTF_8), "a.csv", "shared.sheet.empty");
    }

    @Test
    void columns_are_found_by_their_titles() {
        var rows = csv("手机 号*,姓名（必填）,备注\n1,王,\n".getBytes(StandardCharsets.UTF_8));
        var header = SheetHeader.of(rows.get(0), List.of("姓名", "手机号|手机"));

        assertThat(header.cell(rows.get(1), "手机|手机号")).isEqualTo("1");
        assertThat(header.cell(rows.get(1), "姓名")).isEqualTo("王");
        assertThat(header.cell(rows.get(1), "无")).isEmpty();
        assertThatThrownBy(() -> SheetHeader.of(
                        csv("姓名,姓名\n".getBytes(StandardCharsets.UTF_8)).get(0), List.of("证件号|身份证号")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusals())
                                .containsExactly(
                                        Refusal.of("shared.sheet.column_twice", "姓名"),
                                        Refusal.of("shared.sheet.column_missing", "证件号")));
    }

    private static List<SheetRow> csv(byte[] content) {
        return SheetReader.readAll(new ByteArrayInputStream(content), "a.csv", SheetLimits.USUAL);
    }

    private static void refuses(byte[] content, String name, String code) {
        assertThatThrownBy(() -> SheetReader.readAll(new ByteArrayInputStream(content), name, SheetLimits.USUAL))
                .as(code)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusals()).extracting(Refusal::code).containsExactly(code));
    }
}
