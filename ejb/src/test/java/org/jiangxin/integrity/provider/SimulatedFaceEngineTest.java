package org.jiangxin.integrity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.jiangxin.integrity.rule.FaceSimilarity;
import org.junit.jupiter.api.Test;

class SimulatedFaceEngineTest {
    private final SimulatedFaceEngine engine = new SimulatedFaceEngine();

    @Test
    void it_says_that_it_is_simulated_and_sees_no_action() {
        assertThat(engine.info().grade()).isEqualTo(Grade.SIMULATED);
        assertThat(engine.info().seesActions()).isFalse();
        assertThat(engine.info().ready()).isTrue();
    }

    @Test
    void any_picture_of_something_is_a_face_and_one_of_nothing_is_none() {
        var readings = engine.read(List.of(ball(120), picture(null, 0), new byte[] {5}, new byte[0]));

        assertThat(readings).extracting(FaceReading::faces).containsExactly(1, 0, 0, 0);
        assertThat(readings.get(0).descriptor()).hasSize(256);
        assertThat(readings.get(0).turn()).isNull();
        assertThat(readings.get(1).descriptor()).isEmpty();
    }

    @Test
    void pictures_that_look_alike_are_alike() {
        var readings = engine.read(List.of(ball(120), ball(124), ball(30)));
        var threshold = engine.info().threshold();

        assertThat(likeness(readings.get(0), readings.get(1))).isGreaterThan(threshold);
        assertThat(likeness(readings.get(0), readings.get(2))).isLessThan(threshold);
    }

    private static int likeness(FaceReading one, FaceReading other) {
        return FaceSimilarity.of(Kind.HISTOGRAM, one.descriptor(), other.descriptor());
    }

    private static byte[] ball(int x) {
        return picture(Color.WHITE, x);
    }

    private static byte[] picture(Color ball, int x) {
        var picture = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(new Color(40, 40, 40));
        drawing.fillRect(0, 0, 240, 180);
        if (ball != null) {
            drawing.setColor(ball);
            drawing.fillOval(x, 30, 110, 110);
        }
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
