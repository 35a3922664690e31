package org.jiangxin.acceptance.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawn pictures to upload. */
final class Photos {
    private Photos() {}

    static FilePayload jpeg(String name, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xe9f2f7), width, height, new Color(0x8fb8ca)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x0e5878));
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name + ".jpg", "image/jpeg", bytes.toByteArray());
    }
}
