package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCheckTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    @TempDir
    Path directory;

    private String drawing(String inside) throws Exception {
        var file = directory.resolve("a.svg");
        Files.writeString(file, SVG + inside + "</svg>");
        return PictureCheck.fault(file).orElse("");
    }

    @Test
    void shapes_text_and_own_patterns_may_be_drawn() throws Exception {
        assertThat(
                        drawing(
                                "<defs><pattern id=\"h\"/></defs><g fill=\"url(#h)\"><rect/><text>字</text><use href=\"#h\"/></g>"))
                .isEmpty();
    }

    @Test
    void script_and_outside_addresses_are_no_drawing() throws Exception {
        for (var inside : new String[] {
            "<script>alert(1)</script>",
            "<rect onload=\"x()\"/>",
            "<foreignObject/>",
            "<image href=\"http://x/y.png\"/>",
            "<use xlink:href=\"http://x/y.svg#a\"/>",
            "<use href=\"data:image/svg+xml,x\"/>",
            "<rect fill=\"url(http://x)\"/>",
            "<style>@import 'x'</style>",
            "<a href=\"#x\"><rect/></a>",
            "<animate attributeName=\"href\"/>",
            "<?xml-stylesheet href=\"http://x\"?>"
        }) {
            assertThat(drawing(inside)).as(inside).isEqualTo("image_not_only_drawing");
        }
    }

    @Test
    void a_document_type_is_refused_so_no_entity_is_ever_resolved() throws Exception {
        var file = directory.resolve("x.svg");
        Files.writeString(
                file, "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + SVG + "<text>&e;</text></svg>");
        assertThat(PictureCheck.fault(file)).contains("image_unreadable");
    }

    @Test
    void a_photo_is_what_its_name_says() throws Exception {
        var image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        var png = directory.resolve("a.png");
        ImageIO.write(image, "png", png.toFile());
        assertThat(PictureCheck.fault(png)).isEmpty();
        var wrong = directory.resolve("a.jpg");
        Files.copy(png, wrong);
        assertThat(PictureCheck.fault(wrong)).contains("image_other_format");
        var junk = directory.resolve("b.png");
        Files.writeString(junk, "junk");
        assertThat(PictureCheck.fault(junk)).contains("image_unreadable");
    }

    @Test
    void a_photo_has_no_more_pixels_than_screens_need() throws Exception {
        var wide = directory.resolve("w.png");
        ImageIO.write(new BufferedImage(6001, 1, BufferedImage.TYPE_BYTE_BINARY), "png", wide.toFile());
        assertThat(PictureCheck.fault(wide)).contains("image_too_large");
    }
}
