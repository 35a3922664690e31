package org.jiangxin.shared.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn licence: plainly marked as an example, no emblem, nothing that a real one carries. */
final class DemoLicence {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final String FONT = "Noto Sans CJK SC";

    private DemoLicence() {}

    /** JPEG of a licence's shape. */
    static byte[] of(String name, String uscc, String legalRepresentative) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xfbf7ec));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x764900));
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(24, 24, WIDTH - 48, HEIGHT - 48);
        pen.setStroke(new BasicStroke(2));
        pen.drawRect(36, 36, WIDTH - 72, HEIGHT - 72);
        pen.setColor(new Color(0x13202a));
        pen.setFont(new Font(FONT, Font.BOLD, 54));
        pen.drawString("登记证书样例（演示数据）", 190, 150);
        pen.setFont(new Font(FONT, Font.PLAIN, 30));
        pen.drawString("统一社会信用代码    " + uscc, 110, 260);
        pen.drawString("名        称    " + name, 110, 340);
        pen.drawString("法定代表人    " + legalRepresentative, 110, 420);
        pen.drawString("业务范围    职业技能培训", 110, 500);
        pen.setColor(new Color(0xa82219));
        pen.setFont(new Font(FONT, Font.BOLD, 34));
        pen.drawString("仅供演示，不是真实证照", 560, 600);
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
