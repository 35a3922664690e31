package org.jiangxin.record.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jiangxin.record.service.Verdict.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileComparisonTest {
    private static final int STEP = 211;
    private static final RecordFixtures FIXTURES = new RecordFixtures();
    private static byte[] issued;

    @BeforeAll
    static void issue() {
        issued = FIXTURES.issueCertificate();
    }

    static Stream<String> fields() {
        return PrintedFields.CERTIFICATE.stream();
    }

    @Test
    void the_file_as_issued_is_valid_with_every_field() {
        var verdict = compare(issued);

        assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
        assertThat(verdict.fields()).extracting(FieldCheck::name).containsExactlyElementsOf(PrintedFields.CERTIFICATE);
        assertThat(verdict.alteredFields()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_changed_field_is_named_while_the_signature_is_kept(String field) {
        var shown = new LinkedHashMap<>(RecordFixtures.printed());
        shown.put(field, "张伟改写");
        var verdict = compare(RecordFixtures.certificateShowing(shown, FIXTURES.signer.sign(FIXTURES.certificate())));

        assertThat(verdict.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(verdict.alteredFields()).containsExactly(field);
        assertThat(verdict.signatureValid()).isFalse();
    }

    @Test
    void a_changed_name_does_not_tell_the_holder_to_the_forger() {
        var shown = new LinkedHashMap<>(RecordFixtures.printed());
        shown.put("name", "张伟");
        var verdict = compare(RecordFixtures.certificateShowing(shown, FIXTURES.signer.sign(FIXTURES.certificate())));

        assertThat(verdict.fields().get(1).issued()).isEqualTo("欧**");
        assertThat(verdict.fields().get(1).presented()).isEqualTo("张伟");
    }

    @Test
    void a_field_changed_under_a_foreign_signature_is_named_when_serial_and_name_are_right() {
        var shown = new LinkedHashMap<>(RecordFixtures.printed());
        shown.put("hours", "96 学时");
        var foreign = RecordFixtures.signer(9).sign(FIXTURES.certificate());

        assertThat(compare(RecordFixtures.certificateShowing(shown, foreign)).alteredFields())
                .containsExactly("hours");
    }

    @Test
    void an_invented_certificate_with_a_real_serial_learns_nothing() {
        var shown = new LinkedHashMap<>(RecordFixtures.printed());
        shown.put("name", "张伟");
        var verdict = compare(RecordFixtures.certificateShowing(
                shown, RecordFixtures.signer(9).sign(FIXTURES.certificate())));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.fields()).isEmpty();
        assertThat(verdict.issuedHash()).isNull();
    }

    @Test
    void a_copy_saved_anew_agrees_in_every_field_and_is_still_not_the_original() {
        var again = RecordFixtures.certificateShowing(
                RecordFixtures.printed(), FIXTURES.signer.sign(FIXTURES.certificate()));
        var verdict = compare(again);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ORIGINAL);
        assertThat(verdict.alteredFields()).isEmpty();
    }

    @Test
    void one_changed_byte_anywhere_is_never_valid_and_never_an_error() {
        for (int i = 0; i < issued.length; i += STEP) {
            var changed = issued.clone();
            changed[i] ^= 0x15;
            assertThat(compare(changed).outcome()).as("byte " + i).isNotEqualTo(Outcome.VALID);
        }
        assertThat(compare(java.util.Arrays.copyOf(issued, issued.length + 1)).outcome())
                .isNotEqualTo(Outcome.VALID);
        assertThat(compare(java.util.Arrays.copyOf(issued, issued.length / 2)).outcome())
                .isNotEqualTo(Outcome.VALID);
    }

    @Test
    void anything_else_is_unknown() {
        assertThat(compare(new byte[] {1, 2, 3}).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(compare("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(compare("{\"signature\":5}".getBytes(StandardCharsets.US_ASCII))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void an_archive_as_issued_is_valid_and_a_changed_line_is_shown() throws Exception {
        var fixtures = new RecordFixtures();
        var signed = fixtures.issueArchive(false);
        var file = fixtures.register.fileOf(fixtures.archive().serial());
        assertThat(fixtures.comparison
                        .compare(PresentedFile.of(file), RecordFixtures.STAMP)
                        .outcome())
                .isEqualTo(Outcome.VALID);

        var forged = new PdfWriter()
                .write(
                        fixtures.archives
                                .xhtml(fixtures.archive(), signed.payloadHash())
                                .replace("<td>触电急救</td><td>4</td>", "<td>触电急救</td><td>1</td>"),
                        "学习档案",
                        signed.jws());
        var verdict = fixtures.comparison.compare(PresentedFile.of(forged), RecordFixtures.STAMP);

        assertThat(verdict.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(verdict.differences())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.issued() + "→" + line.presented()).contains("触电急救 4 10", "触电急救 1 10"));
    }

    @Test
    void a_changed_number_in_the_json_of_an_archive_is_shown() {
        var fixtures = new RecordFixtures();
        fixtures.issueArchive(true);
        var file = new String(fixtures.register.fileOf(fixtures.archive().serial()), StandardCharsets.UTF_8);
        assertThat(fixtures.comparison
                        .compare(PresentedFile.of(file.getBytes(StandardCharsets.UTF_8)), RecordFixtures.STAMP)
                        .outcome())
                .isEqualTo(Outcome.VALID);

        var forged = file.replace("\"pendingMillis\" : 135000", "\"pendingMillis\" : 0");
        var verdict = fixtures.comparison.compare(
                PresentedFile.of(forged.getBytes(StandardCharsets.UTF_8)), RecordFixtures.STAMP);

        assertThat(verdict.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(verdict.differences())
                .singleElement()
                .satisfies(line -> assertThat(line.issued()).isEqualTo("/study/pendingMillis 135000"));
    }

    private static Verdict compare(byte[] file) {
        return FIXTURES.comparison.compare(PresentedFile.of(file), RecordFixtures.STAMP);
    }
}
