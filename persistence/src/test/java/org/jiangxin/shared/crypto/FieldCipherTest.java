package org.jiangxin.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jiangxin.shared.setting.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
    @TempDir
    Path data;

    private FieldCipher cipher;
    private BlindIndex index;

    @BeforeEach
    void open() {
        var folder = data;
        var keys = new KeyRing();
        keys.settings = new Settings() {
            @Override
            public Path dataDirectory() {
                return folder;
            }
        };
        keys.open();
        cipher = new FieldCipher();
        cipher.keys = keys;
        index = new BlindIndex();
        index.keys = keys;
    }

    @Test
    void what_was_sealed_opens_at_its_place() {
        assertThat(cipher.decrypt("t.c|1", cipher.encrypt("t.c|1", "王匠"))).isEqualTo("王匠");
        assertThat(cipher.encrypt("t.c|1", "王匠")).isNotEqualTo(cipher.encrypt("t.c|1", "王匠"));
    }

    @Test
    void a_value_moved_to_another_row_does_not_open() {
        var sealed = cipher.encrypt("t.c|1", "王匠");
        assertThatThrownBy(() -> cipher.decrypt("t.c|2", sealed)).isInstanceOf(TamperedValue.class);
    }

    @Test
    void any_changed_byte_is_noticed() {
        var sealed = cipher.encrypt("t.c|1", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt("t.c|1", changed)).isInstanceOfAny(TamperedValue.class);
        }
    }

    @Test
    void keys_are_files_only_the_owner_reads() throws Exception {
        cipher.encrypt("t.c|1", "x");
        var file = data.resolve("keys/field-1.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.size(file)).isEqualTo(32);
    }

    @Test
    void the_index_depends_on_value_and_purpose() {
        assertThat(index.of("mobile", "1")).isEqualTo(index.of("mobile", "1")).hasSize(32);
        assertThat(index.of("mobile", "1")).isNotEqualTo(index.of("citizen-id", "1"));
        assertThat(index.of("mobile", "1")).isNotEqualTo(index.of("mobile", "2"));
    }
}
