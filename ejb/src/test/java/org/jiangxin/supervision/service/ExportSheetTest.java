package org.jiangxin.supervision.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.supervision.entity.ExportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves supervision as a file: no live formula, exact totals, the mark in sight. */
class ExportSheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", " =1"})
    void a_name_that_begins_like_a_formula_stays_a_text(String name) throws IOException {
        var sheet = new ExportSheet(ExportKind.INTERVALS, name, name);
        sheet.add(
                Arrays.asList(name, "2026-11-24 08:00:00", "2026-11-24 08:05:00"),
                1,
                2,
                3,
                Arrays.asList(name, "", "", ""));
        var xml = unpacked(sheet.finish());

        assertThat(xml).doesNotContain("<f>").doesNotContain("<f ");
        assertThat(texts(xml)).isNotEmpty().noneMatch(text -> text.strip().matches("(?s)[=+\\-@＝].*"));
    }

    @ParameterizedTest
    @EnumSource(UncountedReason.class)
    void every_reason_for_uncounted_time_has_its_words(UncountedReason reason) {
        assertThat(ExportWords.of("enum.UncountedReason." + reason))
                .isNotBlank()
                .doesNotContain("enum.");
    }

    @Test
    void totals_are_the_exact_sum_of_the_rows() throws IOException {
        var sheet = new ExportSheet(ExportKind.INTERVALS, "台账", "编号 DC-1");
        var rows = List.of(299_999L, 1L, 61_337L);
        rows.forEach(millis -> sheet.add(Arrays.asList("课", "起", "止"), millis, 0, 7, Arrays.asList("", "", "", "")));
        var xml = unpacked(sheet.finish());

        var facts = sheet.facts("subject");
        assertThat(facts.rows()).isEqualTo(3);
        assertThat(facts.creditedMillis()).isEqualTo(361_337);
        assertThat(facts.uncountedMillis()).isEqualTo(21);
        var printed = numbers(xml);
        assertThat(printed.subList(0, 9).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new BigDecimal("361.358"));
        assertThat(printed.subList(9, 12))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("361.337"), BigDecimal.ZERO, new BigDecimal("0.021"));
        assertThat(xml).contains("编号 DC-1").contains("合计");
    }

    @ParameterizedTest
    @EnumSource(value = ExportKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CLUE")
    void every_kind_has_a_title_and_its_columns_end_with_the_amounts(ExportKind kind) {
        var columns = ExportWords.columns("columns." + kind);

        assertThat(columns).contains("已计时（秒）", "待核验（秒）", "未计时（秒）").doesNotHaveDuplicates();
        assertThat(ExportWords.of("title." + kind, "一", "二")).contains("一");
        assertThat(columns.indexOf("已计时（秒）")).isEqualTo(kind == ExportKind.INTERVALS ? 3 : columns.size() - 4);
    }

    private static List<String> texts(String xml) {
        return Pattern.compile("<t[^>]*>([^<]*)</t>")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<BigDecimal> numbers(String xml) {
        return Pattern.compile("<c (?![^>]*t=\"s\")[^>]*><v>([^<]+)</v>")
                .matcher(xml)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .toList();
    }

    private static String unpacked(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().contains("sheet") || entry.getName().contains("sharedStrings")) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
