package org.jiangxin.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
    @Test
    void what_is_written_is_read_again() throws IOException {
        var file =
                written(Arrays.asList("王小明", 12, null, LocalDate.of(2026, 11, 24), 990101199001011234L, "一\n二 & <三>"));

        var rows = SheetReader.readAll(new ByteArrayInputStream(file), "a.xlsx", SheetLimits.USUAL);

        assertThat(rows.get(0).cell(0)).isEqualTo("姓名");
        assertThat(rows.get(1).problems()).isEmpty();
        assertThat(rows.get(1).cells())
                .containsExactly("王小明", "12", "", "2026-11-24", "990101199001011234", "一\n二 & <三>");
    }

    @Test
    void no_text_can_become_a_formula() throws IOException {
        var attacks = List.of(
                "=1+1",
                "+86 138",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "\u0001=1",
                "＝1＋1",
                "\uFEFF=1",
                "\n@x");
        var file = written(attacks);

        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").doesNotContain("<f ");
        var row = SheetReader.readAll(new ByteArrayInputStream(file), "a.xlsx", SheetLimits.USUAL)
                .get(1);
        assertThat(row.cells()).hasSize(attacks.size()).allMatch(cell -> cell.startsWith("'"));
    }

    @Property
    void an_inert_text_never_begins_like_a_formula_and_ordinary_texts_stay(@ForAll String text) {
        var inert = SheetWriter.inert(text);

        var seen = SheetRow.stripped(inert);
        assertThat(seen.isEmpty() || "=+-@\t\r".indexOf(seen.charAt(0)) < 0).isTrue();
        if (text.matches("[\\p{IsHan}A-Za-z0-9]*")) {
            assertThat(inert).isEqualTo(text);
        }
    }

    private static byte[] written(List<?> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "名单/[1]")) {
            sheet.header(List.of("姓名", "学时")).row(row);
        }
        return out.toByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
