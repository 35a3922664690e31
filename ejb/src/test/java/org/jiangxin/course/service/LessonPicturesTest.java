package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonPicturesTest {
    @TempDir
    Path directory;

    private final LessonPictures pictures = new LessonPictures();

    @BeforeEach
    void intake() {
        pictures.photos = new PhotoIntake();
    }

    private Path upload(String text) throws Exception {
        return Files.write(directory.resolve("a.part"), text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(Path upload, String code) {
        assertThatThrownBy(() -> pictures.take(upload))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).code()).isEqualTo(code));
    }

    @Test
    void a_picture_becomes_a_jpeg_of_our_own_making_no_larger_than_screens_need() throws Exception {
        var file = directory.resolve("a.part");
        ImageIO.write(new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        var taken = pictures.take(file);
        assertThat(taken.extension()).isEqualTo("jpg");
        assertThat(MaterialTypes.of(taken.file())).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(taken.file().toFile()).getWidth()).isLessThanOrEqualTo(1600);
        taken.discard();
        assertThat(taken.file()).doesNotExist();
    }

    @Test
    void a_drawing_may_only_draw() throws Exception {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";
        var taken = pictures.take(upload(svg.formatted("<rect width=\"1\" height=\"1\"/>")));
        assertThat(taken.extension()).isEqualTo("svg");
        taken.discard();
        assertRefused(upload(svg.formatted("<script>alert(1)</script>")), "course.upload.picture_drawing");
        assertRefused(upload(svg.formatted("<image href=\"http://x/y.png\"/>")), "course.upload.picture_drawing");
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() throws Exception {
        assertRefused(upload("%PDF-1.7"), "identity.photo.type");
        assertRefused(upload("hello"), "identity.photo.type");
    }
}
