package org.jiangxin.face.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jiangxin.face.drawn.DrawnFace;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.jiangxin.integrity.rule.FaceSimilarity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring drawn faces. Shows that the parts work together; says nothing of how the engine does on people. */
class FaceReaderTest {
    private static final int SEEDS = 20;

    @TempDir
    static Path folder;

    private static FaceReader reader;

    @BeforeAll
    static void open() throws IOException {
        reader = new FaceReader(new FaceFinder(folder), new PatternModel());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void one_face_is_one() {
        var reading = reader.read(DrawnFace.of(1).jpeg());

        assertThat(reading.faces()).isEqualTo(1);
        assertThat(reading.width()).isBetween(0.3, 0.6);
        assertThat(reading.descriptor()).hasSize(LocalPatterns.LENGTH);
        assertThat(reading.picture()).matches("[0-9a-f]{16}");
        assertThat(reading.brightness()).isBetween(120.0, 230.0);
    }

    @Test
    void two_faces_are_two_and_describe_nobody() {
        for (var seed = 1; seed < 6; seed++) {
            var reading = reader.read(DrawnFace.both(DrawnFace.of(seed), DrawnFace.of(seed + 50L)));
            assertThat(reading.faces()).isEqualTo(2);
            assertThat(reading.descriptor()).isEmpty();
            assertThat(reading.turn()).isNull();
        }
    }

    @Test
    void an_empty_room_a_blank_picture_and_noise_are_nobody() {
        assertThat(reader.read(DrawnFace.nobody()).faces()).isZero();
        assertThat(reader.read(DrawnFace.blank()).faces()).isZero();
        assertThat(reader.read(DrawnFace.blank()).sharpness()).isLessThan(0.05);
        for (var seed = 0; seed < 5; seed++) {
            assertThat(reader.read(DrawnFace.onlyNoise(seed)).faces()).isZero();
        }
    }

    @Test
    void a_hostile_picture_is_a_reading_without_anything() {
        var corrupt = DrawnFace.of(3).jpeg();
        Arrays.fill(corrupt, 160, corrupt.length, (byte) 0x5A);
        for (var hostile : new byte[][] {
            new byte[0],
            {1, 2, 3},
            corrupt,
            JpegHeaderTest.claiming(60_000, 60_000),
            Arrays.copyOf(DrawnFace.of(3).jpeg(), JpegHeader.MOST_BYTES + 1)
        }) {
            var reading = reader.read(hostile);
            assertThat(reading.faces()).isZero();
            assertThat(reading.descriptor()).isEmpty();
        }
    }

    @Test
    void a_picture_cut_short_stops_nobody() {
        var whole = DrawnFace.of(3).jpeg();
        for (var part = 1; part < 8; part++) {
            assertThat(reader.read(Arrays.copyOf(whole, whole.length * part / 8))
                            .faces())
                    .isIn(0, 1);
        }
        assertThat(reader.read(whole).faces()).isEqualTo(1);
    }

    @Test
    void a_large_picture_is_measured_like_a_small_one() {
        var small = DrawnFace.of(2).picture();
        var large = new java.awt.image.BufferedImage(1920, 1440, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var drawing = large.createGraphics();
        drawing.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(small, 0, 0, 1920, 1440, null);
        drawing.dispose();

        var one = reader.read(DrawnFace.jpeg(small, 0.8f));
        var other = reader.read(DrawnFace.jpeg(large, 0.6f));

        assertThat(other.faces()).isEqualTo(1);
        assertThat(other.width()).isCloseTo(one.width(), org.assertj.core.data.Offset.offset(0.05));
        assertThat(likeness(one, other)).isGreaterThan(80);
    }

    @Test
    void the_side_a_head_turns_to_is_measured() {
        assertShare(face -> face.turned(0.8), reading -> turn(reading) > 0.4 ? 1 : 0);
        assertShare(face -> face.turned(-0.8), reading -> turn(reading) < -0.4 ? 1 : 0);
        assertShare(face -> face.turned(0), reading -> Math.abs(turn(reading)) < 0.25 ? 1 : 0);
        assertShare(face -> face.turned(0.8).litBy(Color.BLUE), reading -> turn(reading) > 0.4 ? 1 : 0);
    }

    @Test
    void an_open_mouth_is_measured() {
        assertShare(face -> face.mouthOpen(1), reading -> reading.mouth() > 0.6 ? 1 : 0);
        assertShare(face -> face.mouthOpen(0), reading -> reading.mouth() < 0.2 ? 1 : 0);
        assertShare(face -> face.mouthOpen(1).litBy(Color.RED), reading -> reading.mouth() > 0.6 ? 1 : 0);
    }

    @Test
    void nearness_is_measured() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var usual = reader.read(DrawnFace.of(seed).at(1).jpeg()).width();
            assertThat(reader.read(DrawnFace.of(seed).at(2).near(1.35).jpeg()).width())
                    .isGreaterThan(usual * 1.15);
            assertThat(reader.read(DrawnFace.of(seed).at(3).near(0.6).jpeg()).width())
                    .isLessThan(usual * 0.8);
        }
    }

    @Test
    void the_colour_of_a_screen_shifts_the_mean_of_the_face() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var red = reader.read(DrawnFace.of(seed).at(1).litBy(Color.RED).jpeg());
            var green = reader.read(DrawnFace.of(seed).at(2).litBy(Color.GREEN).jpeg());
            var blue = reader.read(DrawnFace.of(seed).at(3).litBy(Color.BLUE).jpeg());
            assertThat(red.red() - red.green()).isGreaterThan(green.red() - green.green() + 20);
            assertThat(blue.blue() - blue.green()).isGreaterThan(green.blue() - green.green() + 20);
            assertThat(blue.blue() - blue.red()).isGreaterThan(red.blue() - red.red() + 20);
        }
    }

    @Test
    void a_blur_and_the_dark_are_measured() {
        assertShare(face -> face, reading -> reading.sharpness() > 0.55 ? 1 : 0);
        assertShare(face -> face.blurred(8), reading -> reading.sharpness() < 0.35 ? 1 : 0);
        assertShare(face -> face.inLight(0.2), reading -> reading.brightness() < 60 ? 1 : 0);
    }

    @Test
    void the_hash_of_a_picture_stays_when_it_is_stored_anew() throws IOException {
        var first = DrawnFace.of(7).at(1).jpeg();
        var again = DrawnFace.jpeg(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(first)), 0.5f);
        var other = DrawnFace.of(8).at(1).near(1.3).jpeg();

        assertThat(apart(reader.read(first), reader.read(again))).isLessThan(5);
        assertThat(apart(reader.read(first), reader.read(other))).isGreaterThan(8);
    }

    @Test
    void drawn_faces_of_one_seed_are_more_alike_than_of_two_which_proves_the_wiring_and_no_accuracy_on_people() {
        var persons = 100;
        var first = new Reading[persons];
        var second = new Reading[persons];
        for (var seed = 0; seed < persons; seed++) {
            first[seed] = reader.read(DrawnFace.of(seed).at(1).jpeg());
            second[seed] = reader.read(DrawnFace.of(seed)
                    .at(2)
                    .inLight(0.75)
                    .rolled(4)
                    .shifted(12, -6)
                    .near(0.9)
                    .noisy(6)
                    .jpeg());
        }
        var right = 0;
        for (var seed = 0; seed < persons; seed++) {
            for (var other = 1; other <= 2; other++) {
                var same = likeness(first[seed], second[seed]);
                right += same > likeness(first[seed], second[(seed + other) % persons]) ? 1 : 0;
            }
        }
        assertThat(right).as("of 200 pairs").isGreaterThanOrEqualTo(190);
    }

    private static int likeness(Reading one, Reading other) {
        return FaceSimilarity.of(Kind.HISTOGRAM, one.descriptor(), other.descriptor());
    }

    private static double turn(Reading reading) {
        return reading.turn() == null ? Double.NaN : reading.turn();
    }

    private static int apart(Reading one, Reading other) {
        return Long.bitCount(Long.parseUnsignedLong(one.picture(), 16) ^ Long.parseUnsignedLong(other.picture(), 16));
    }

    /** At least 19 of 20 drawn persons are measured right. */
    private static void assertShare(UnaryOperator<DrawnFace> pose, ToDoubleFunction<Reading> right) {
        var sum = 0.0;
        for (var seed = 1; seed <= SEEDS; seed++) {
            var reading = reader.read(pose.apply(DrawnFace.of(seed).at(seed)).jpeg());
            sum += reading.faces() == 1 ? right.applyAsDouble(reading) : 0;
        }
        assertThat(sum).isGreaterThanOrEqualTo(0.95 * SEEDS);
    }
}
