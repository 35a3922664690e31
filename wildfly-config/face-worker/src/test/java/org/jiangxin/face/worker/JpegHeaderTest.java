package org.jiangxin.face.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jiangxin.face.drawn.DrawnFace;
import org.junit.jupiter.api.Test;

class JpegHeaderTest {
    private static final byte[] PICTURE = DrawnFace.of(1).jpeg();

    @Test
    void a_usual_picture_is_bearable() {
        assertThat(JpegHeader.isBearable(PICTURE)).isTrue();
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_not() {
        assertThat(JpegHeader.isBearable(claiming(60_000, 60_000))).isFalse();
        assertThat(JpegHeader.isBearable(claiming(2000, 2001))).isFalse();
        assertThat(JpegHeader.isBearable(claiming(2000, 2000))).isTrue();
    }

    @Test
    void a_picture_of_no_size_is_not() {
        assertThat(JpegHeader.isBearable(claiming(0, 480))).isFalse();
        assertThat(JpegHeader.isBearable(claiming(8, 8))).isFalse();
    }

    @Test
    void a_file_of_too_many_bytes_is_not() {
        assertThat(JpegHeader.isBearable(Arrays.copyOf(PICTURE, JpegHeader.MOST_BYTES + 1)))
                .isFalse();
    }

    @Test
    void a_picture_of_countless_passes_is_not() {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes(PICTURE);
        for (var i = 0; i < 500; i++) {
            bomb.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0});
        }
        assertThat(JpegHeader.isBearable(bomb.toByteArray())).isFalse();
    }

    @Test
    void what_is_no_jpeg_is_not() {
        assertThat(JpegHeader.isBearable(new byte[0])).isFalse();
        assertThat(JpegHeader.isBearable(new byte[] {(byte) 0xFF, (byte) 0xD8})).isFalse();
        assertThat(JpegHeader.isBearable(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isFalse();
        assertThat(JpegHeader.isBearable(Arrays.copyOf(PICTURE, 20))).isFalse();
    }

    @Test
    void every_beginning_of_a_picture_is_decided_without_an_error() {
        for (var length = 0; length < 700; length++) {
            var beginning = Arrays.copyOf(PICTURE, length);
            assertThat(JpegHeader.isBearable(beginning)).isIn(true, false);
        }
    }

    /** The picture with other numbers in its frame header. */
    static byte[] claiming(int height, int width) {
        var jpeg = PICTURE.clone();
        for (var i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame header");
    }
}
