package org.jiangxin.record.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RecordSignerTest {
    /** DER in front of a raw Ed25519 key (RFC 8410). */
    private static final String KEY_HEAD = "302a300506032b6570032100";

    private final RecordFixtures fixtures = new RecordFixtures();
    private final RecordSigner signer = fixtures.signer;

    @Test
    void what_was_signed_opens_with_every_printed_field_in_order() {
        var opened = signer.open(signer.sign(fixtures.certificate()).jws()).orElseThrow();

        assertThat(opened.printed()).containsExactlyEntriesOf(RecordFixtures.printed());
        assertThat(opened.serial()).isEqualTo(RecordFixtures.SERIAL.value());
    }

    @Test
    void no_character_of_it_can_be_changed() {
        var jws = signer.sign(fixtures.certificate()).jws();
        for (int i = 0; i < jws.length(); i++) {
            for (var other : new char[] {'A', 'B', '.'}) {
                if (jws.charAt(i) != other) {
                    var changed = jws.substring(0, i) + other + jws.substring(i + 1);
                    assertThat(signer.open(changed)).as("character " + i).isEmpty();
                }
            }
        }
    }

    @Test
    void no_printed_field_can_be_changed() {
        var parts = signer.sign(fixtures.certificate()).jws().split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        RecordFixtures.printed().forEach((name, text) -> {
            var changed = payload.replace("\"" + name + "\":\"" + text, "\"" + name + "\":\"" + text + " ");
            assertThat(changed).isNotEqualTo(payload);
            var encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8));
            assertThat(signer.open(parts[0] + "." + encoded + "." + parts[2]))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void a_list_of_files_is_no_document_and_a_document_no_list_of_files() {
        var list = "{\"kind\":\"clue-export\",\"files\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThat(signer.openFiles(signer.signFiles(list))).hasValue(list);
        assertThat(signer.open(signer.signFiles(list))).isEmpty();
        assertThat(signer.openFiles(signer.sign(fixtures.certificate()).jws())).isEmpty();
        assertThat(signer.openFiles(RecordFixtures.signer(4).signFiles(list))).isEmpty();
    }

    @Test
    void a_signature_of_another_key_is_none() {
        var foreign = RecordFixtures.signer(4).sign(fixtures.certificate()).jws();

        assertThat(signer.open(foreign)).isEmpty();
        assertThat(signer.open(null)).isEmpty();
        assertThat(signer.open("a.b.c")).isEmpty();
    }

    @Test
    void anybody_can_check_it_with_the_published_key_and_the_java_platform_alone() throws Exception {
        var jws = signer.sign(fixtures.certificate()).jws().split("\\.");
        var raw = Base64.getUrlDecoder().decode(signer.publicKey().x());
        var der = HexFormat.of().parseHex(KEY_HEAD + HexFormat.of().formatHex(raw));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        verifier.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(verifier.verify(Base64.getUrlDecoder().decode(jws[2]))).isTrue();
    }
}
