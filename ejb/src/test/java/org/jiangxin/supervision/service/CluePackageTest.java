package org.jiangxin.supervision.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jiangxin.exam.provider.AttemptRecords;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueSeverity;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.provider.ClueRecords;
import org.jiangxin.integrity.provider.EnrolmentRecords;
import org.jiangxin.integrity.provider.FlagRecords;
import org.jiangxin.integrity.provider.RegisterRecords;
import org.jiangxin.integrity.provider.SessionRecords;
import org.jiangxin.integrity.provider.SignInRecords;
import org.jiangxin.integrity.service.ClueDossier;
import org.jiangxin.integrity.service.ClueRow;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.learning.provider.LedgerRecords;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.signature.JwsKey;
import org.junit.jupiter.api.Test;

/** A clue that was taken away proves itself: every byte of every file, what is missing and what was put in. */
class CluePackageTest {
    private static final JwsKey KEY = new JwsKey("record-1", secret(3));
    private static final ExportMark MARK =
            new ExportMark("DC-20261130-000042", "赵明", Instant.parse("2026-11-30T06:30:00Z"), "青石县");
    private final byte[] made = CluePackage.of(
            dossier(), MARK, "<html>摘要</html>", list -> KEY.sign(list).getBytes(StandardCharsets.US_ASCII));

    @Test
    void it_is_unchanged_as_it_left_and_names_itself() {
        var checked = check(made);

        assertThat(checked.isUnchanged()).isTrue();
        assertThat(checked.serial()).isEqualTo(MARK.serial());
        assertThat(checked.clue()).isEqualTo("clue0000000000000000aa");
    }

    @Test
    void every_kind_of_evidence_has_a_word_for_each_of_its_columns() {
        for (ClueRecords records : List.of(
                new AttemptRecords(),
                new EnrolmentRecords(),
                new FlagRecords(),
                new LedgerRecords(),
                new RegisterRecords(),
                new SessionRecords(),
                new SignInRecords())) {
            assertThat(ExportWords.columns("evidence." + records.kind()))
                    .as(records.kind())
                    .hasSameSizeAs(records.columns());
        }
    }

    @Test
    void every_file_can_be_checked_without_the_platform() throws IOException {
        var files = unpacked(made);
        assertThat(files).containsKeys("summary.html", "evidence.json", "ledger.csv", "pictures/stated-1.jpg");
        var signed = text(files.get("manifest.jws")).split("\\.");
        assertThat(Base64.getUrlDecoder().decode(signed[1])).isEqualTo(files.get("manifest.json"));
        var list = new ObjectMapper().readTree(files.get("manifest.json")).path("files");
        assertThat(list.size()).isEqualTo(files.size() - 3);
        for (var line : list) {
            assertThat(HashChain.sha256(files.get(line.path("name").asText())))
                    .isEqualTo(line.path("sha256").asText());
        }
        text(files.get("SHA256SUMS"))
                .lines()
                .forEach(line -> assertThat(HashChain.sha256(files.get(line.substring(66))))
                        .isEqualTo(line.substring(0, 64)));
    }

    @Test
    void a_changed_byte_anywhere_is_found_and_named() {
        for (var name : unpacked(made).keySet()) {
            var files = unpacked(made);
            var bytes = files.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            files.put(name, bytes);

            var checked = check(packed(files));

            assertThat(checked.isUnchanged()).as(name).isFalse();
            if (!name.equals(CluePackage.SIGNATURE)) {
                assertThat(checked.changed()).as(name).contains(name);
            }
        }
    }

    @Test
    void a_file_taken_out_or_put_in_is_found() {
        for (var name : unpacked(made).keySet()) {
            var files = unpacked(made);
            files.remove(name);
            assertThat(check(packed(files)).isUnchanged()).as("without " + name).isFalse();
        }
        var more = unpacked(made);
        more.put("pictures/stated-2.jpg", new byte[] {1});
        assertThat(check(packed(more)).changed()).contains("pictures/stated-2.jpg");
    }

    @Test
    void a_list_that_was_made_to_fit_needs_our_signature() throws IOException {
        var files = unpacked(made);
        files.put("summary.html", utf8("<html>另一份</html>"));
        var fitting = text(files.get("manifest.json"))
                .replaceFirst(
                        "(\"name\" : \"summary.html\",\\s+\"bytes\" : )\\d+(,\\s+\"sha256\" : \")[0-9a-f]+",
                        "$1" + files.get("summary.html").length + "$2" + HashChain.sha256(files.get("summary.html")));
        assertThat(fitting).isNotEqualTo(text(files.get("manifest.json")));
        files.put("manifest.json", utf8(fitting));
        files.put("manifest.jws", utf8(new JwsKey("record-1", secret(4)).sign(utf8(fitting))));
        files.remove(CluePackage.SUMS);
        files.put(CluePackage.SUMS, utf8(CluePackage.sums(files)));

        assertThat(check(packed(files)).isOurs()).isFalse();
    }

    @Test
    void something_else_is_none_of_ours_and_breaks_nothing() {
        assertThat(check(utf8("PK something")).isOurs()).isFalse();
        assertThat(check(new byte[] {1, 2, 3}).isOurs()).isFalse();
        assertThat(check(Arrays.copyOf(made, made.length / 2)).isUnchanged()).isFalse();
        assertThat(check(packed(Map.of("manifest.jws", utf8(KEY.sign(utf8("{\"kind\":\"archive\"}"))))))
                        .isOurs())
                .isFalse();
    }

    @Test
    void what_people_wrote_is_no_formula_in_a_table_and_itself_in_json() {
        var files = unpacked(made);

        assertThat(text(files.get("ledger.csv"))).contains("'=HYPERLINK").startsWith("\uFEFF记录编号");
        assertThat(text(files.get("evidence.json"))).contains("\"=HYPERLINK");
    }

    private static CheckedPackage check(byte[] zip) {
        Function<String, Optional<byte[]>> open = KEY::open;
        return CluePackageCheck.check(zip, open);
    }

    private static ClueDossier dossier() {
        var at = Instant.parse("2026-11-25T02:00:00Z");
        var row = new ClueRow(
                "clue0000000000000000aa",
                ClueKind.NIGHT_STUDY,
                ClueSeverity.LOW,
                ClueStatus.STATED,
                "李*",
                "班",
                "校",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 12, 1),
                3,
                false,
                at,
                null);
        var stated = new ClueView.Step(ClueStepKind.STATED, "周*", at, "说明", null, List.of("pic"));
        var view = new ClueView(
                row,
                "1101**********0011",
                Map.of("nightMinutes", "85"),
                List.of("ledger/e1"),
                Map.of("percent", 50L),
                0,
                List.of(stated),
                List.of(),
                false,
                false,
                false,
                false,
                false);
        var values = new String[17];
        Arrays.fill(values, "");
        values[0] = "e1";
        values[14] = "=HYPERLINK(1)";
        return new ClueDossier(
                view,
                List.of(new ClueDossier.Rows(
                        "ledger",
                        List.of("id", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"),
                        List.of(List.of(values)))),
                List.of(new ClueDossier.Picture(ClueStepKind.STATED, "pic", new byte[] {9, 8, 7, 6})));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] secret(int seed) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) seed);
        return secret;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
