package org.jiangxin.shared.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn portrait: nobody's face. */
final class DemoPortrait {
    private static final int WIDTH = 358;
    private static final int HEIGHT = 441;
    private static final Color[] JACKETS = {
        new Color(0x0e5878), new Color(0x374652), new Color(0x0b6655), new Color(0x764900), new Color(0x54636e)
    };

    private DemoPortrait() {}

    /** JPEG of an identity photo's shape. */
    static byte[] of(int number) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xe9f2f7));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(JACKETS[number % JACKETS.length]);
        pen.fill(new RoundRectangle2D.Double(39, 330, 280, 200, 120, 120));
        pen.setColor(new Color(0xf0d2b4));
        pen.fill(new RoundRectangle2D.Double(149, 270, 60, 90, 40, 40));
        pen.fill(new Ellipse2D.Double(104, 110, 150, 190));
        pen.setColor(new Color(0x13202a));
        pen.fill(new RoundRectangle2D.Double(99, 90, 160, 70 + number % 4 * 6, 90, 90));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.fill(new Ellipse2D.Double(139, 200, 13, 13));
        pen.fill(new Ellipse2D.Double(206, 200, 13, 13));
        pen.drawArc(154, 235, 50, 26, 200, 140);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
