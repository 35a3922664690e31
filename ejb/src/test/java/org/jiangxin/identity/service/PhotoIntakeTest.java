package org.jiangxin.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class PhotoIntakeTest {
    private final PhotoIntake intake = new PhotoIntake();

    @Test
    void a_photo_becomes_a_jpeg_of_our_own_without_its_metadata() throws IOException {
        var photo = withExif(picture("jpeg", 800, 600), 1, "GPS 39.9 N 116.4 E");

        var kept = intake.accept(PhotoKind.PORTRAIT, photo);

        assertThat(text(kept)).doesNotContain("Exif").doesNotContain("GPS");
        assertThat(read(kept).getWidth()).isEqualTo(800);
    }

    @Test
    void a_large_photo_is_made_smaller() throws IOException {
        assertThat(read(intake.accept(PhotoKind.ID_FRONT, picture("jpeg", 4000, 3000)))
                        .getWidth())
                .isEqualTo(1600);
        assertThat(read(intake.accept(PhotoKind.ID_FRONT, picture("png", 900, 2400)))
                        .getHeight())
                .isEqualTo(1600);
    }

    @Test
    void a_small_one_for_lists_keeps_its_shape() throws IOException {
        var small = read(intake.small(intake.accept(PhotoKind.PORTRAIT, picture("jpeg", 4000, 3000))));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(240);
    }

    @Test
    void a_photo_held_sideways_is_turned_upright() throws IOException {
        var sideways = picture("jpeg", 800, 400);

        var kept = read(intake.accept(PhotoKind.PORTRAIT, withExif(sideways, 6, "")));

        assertThat(kept.getWidth()).isEqualTo(400);
        assertThat(kept.getHeight()).isEqualTo(800);
        // The upper left corner of the file is the upper right one of what the camera saw.
        assertThat(isReddish(kept.getRGB(380, 20))).isTrue();
        assertThat(isReddish(kept.getRGB(20, 20))).isFalse();
    }

    @Test
    void what_is_no_photo_is_refused() {
        refuses("identity.photo.missing", new byte[0]);
        refuses("identity.photo.type", "<html><body>photo</body></html>".getBytes(StandardCharsets.UTF_8));
        refuses("identity.photo.type", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refuses("identity.photo.type", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        refuses("identity.photo.type", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_file_that_is_a_photo_and_something_else_is_refused() throws IOException {
        var photo = picture("jpeg", 400, 300);

        refuses("identity.photo.not_plain", join(photo, zip()));
        refuses("identity.photo.not_plain", join(picture("png", 400, 300), zip()));
        refuses("identity.photo.not_plain", withExif(photo, 1, "<script>alert(1)</script>"));
        refuses("identity.photo.not_plain", join(photo, "<?php system('id'); ?>".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_video_a_phone_adds_behind_a_photo_is_only_dropped() throws IOException {
        var moving = join(picture("jpeg", 400, 300), "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(text(intake.accept(PhotoKind.PORTRAIT, moving))).doesNotContain("ftyp");
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_by_its_header_alone() {
        refuses("identity.photo.too_many_pixels", pngHeader(20_000, 20_000));
        refuses("identity.photo.too_many_pixels", pngHeader(13_000, 300));
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        refuses("identity.photo.too_large", new byte[PhotoIntake.LARGEST_BYTES + 1]);
    }

    @Test
    void a_picture_too_small_to_read_is_refused() throws IOException {
        refuses("identity.photo.too_small", picture("jpeg", 199, 400));
    }

    @Test
    void a_picture_that_was_cut_short_is_refused() throws IOException {
        refuses("identity.photo.unreadable", Arrays.copyOf(picture("png", 400, 300), 120));
        refuses("identity.photo.unreadable", pngHeader(400, 300));
    }

    @Property(tries = 200)
    void no_damage_gets_through_as_an_error(@ForAll @IntRange(min = 2, max = 4000) int place, @ForAll byte value)
            throws IOException {
        var photo = picture("jpeg", 300, 240);
        photo[place % photo.length] = value;

        try {
            assertThat(read(intake.accept(PhotoKind.ID_BACK, photo))).isNotNull();
        } catch (Refused e) {
            assertThat(e.refusals()).hasSize(1);
        }
    }

    private void refuses(String code, byte[] upload) {
        assertThatThrownBy(() -> intake.accept(PhotoKind.ID_FRONT, upload))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusals().get(0).code()).isEqualTo(code);
                    assertThat(refused.refusals().get(0).field()).isEqualTo("idFront");
                });
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x30, 0x60, 0x90));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 8, height / 8);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** Puts an Exif segment with an orientation and some text behind the start of a JPEG. */
    private static byte[] withExif(byte[] jpeg, int orientation, String more) {
        var text = more.getBytes(StandardCharsets.US_ASCII);
        var segment = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + text.length);
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        segment.putInt(0).put(text);
        return join(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isReddish(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > 180 && color.getBlue() < 90;
    }
}
