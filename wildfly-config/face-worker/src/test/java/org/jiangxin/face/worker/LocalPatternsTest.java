package org.jiangxin.face.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalPatternsTest {
    @Test
    void a_flat_picture_has_one_pattern_in_every_cell() {
        var shares = LocalPatterns.of(new byte[LocalPatterns.SIDE * LocalPatterns.SIDE]);

        for (var cell = 0; cell < 49; cell++) {
            var full = 0;
            for (var bin = 0; bin < LocalPatterns.BINS; bin++) {
                full += (shares[cell * LocalPatterns.BINS + bin] & 0xFF) == 255 ? 1 : 0;
            }
            assertThat(full).as("cell %d", cell).isEqualTo(1);
        }
    }

    @Test
    void every_cell_adds_up_to_all_but_for_rounding() {
        var grey = new byte[LocalPatterns.SIDE * LocalPatterns.SIDE];
        new Random(5).nextBytes(grey);

        var shares = LocalPatterns.of(grey);

        assertThat(shares).hasSize(2891);
        for (var cell = 0; cell < 49; cell++) {
            var sum = 0;
            for (var bin = 0; bin < LocalPatterns.BINS; bin++) {
                sum += shares[cell * LocalPatterns.BINS + bin] & 0xFF;
            }
            assertThat(sum).as("cell %d", cell).isBetween(225, 285);
        }
    }

    @Test
    void more_light_on_everything_changes_nothing() {
        var chance = new Random(9);
        var grey = new byte[LocalPatterns.SIDE * LocalPatterns.SIDE];
        var lighter = new byte[grey.length];
        for (var i = 0; i < grey.length; i++) {
            var value = chance.nextInt(200);
            grey[i] = (byte) value;
            lighter[i] = (byte) (value + 40);
        }
        assertThat(LocalPatterns.of(lighter)).isEqualTo(LocalPatterns.of(grey));
    }
}
