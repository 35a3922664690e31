package org.jiangxin.face.drawn;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A face that nobody has: drawn from a seed, so that the same seed is the same person, in a pose and a light. Faces like these show
 * that the parts work together; they say nothing of how an engine does on people.
 *
 * <p>Every method answers a new picture; pictures of one person differ by {@link #at(int)}, as those of a camera do.
 */
public final class DrawnFace {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 360;
    private static final float NINTH = 1 / 9f;

    private final long seed;
    private final double turn;
    private final double mouth;
    private final double nearness;
    private final Color flash;
    private final double light;
    private final double right;
    private final double down;
    private final double roll;
    private final int noise;
    private final int blur;
    private final int instant;

    private DrawnFace(
            long seed,
            double turn,
            double mouth,
            double nearness,
            Color flash,
            double light,
            double right,
            double down,
            double roll,
            int noise,
            int blur,
            int instant) {
        this.seed = seed;
        this.turn = turn;
        this.mouth = mouth;
        this.nearness = nearness;
        this.flash = flash;
        this.light = light;
        this.right = right;
        this.down = down;
        this.roll = roll;
        this.noise = noise;
        this.blur = blur;
        this.instant = instant;
    }

    /** The person of this seed, looking straight at the camera. */
    public static DrawnFace of(long seed) {
        return new DrawnFace(seed, 0, 0, 1, null, 1, 0, 0, 0, 4, 1, 0);
    }

    /** -1: to the left edge of the picture, +1: to its right edge. */
    public DrawnFace turned(double turn) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** 0 closed, 1 wide open. */
    public DrawnFace mouthOpen(double mouth) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** 1 as usual, 1.35 near, 0.6 far. */
    public DrawnFace near(double nearness) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** Lit by a screen of this colour; null for none. */
    public DrawnFace litBy(Color flash) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** Light of the room: 1 as usual, 0.2 dark. */
    public DrawnFace inLight(double light) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** Not in the middle, in pixels. */
    public DrawnFace shifted(double right, double down) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** The head tilted to a shoulder, in degrees. */
    public DrawnFace rolled(double degrees) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, degrees, noise, blur, instant);
    }

    /** Noise of the camera, in steps of brightness. */
    public DrawnFace noisy(int noise) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** Out of focus: how often it is smoothed; 1 as usual. */
    public DrawnFace blurred(int blur) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** Another moment: the head is never quite still, the noise never the same. */
    public DrawnFace at(int instant) {
        return new DrawnFace(seed, turn, mouth, nearness, flash, light, right, down, roll, noise, blur, instant);
    }

    /** The picture as a camera page sends it. */
    public byte[] jpeg() {
        return jpeg(picture(), 0.8f);
    }

    public BufferedImage picture() {
        var picture = room();
        drawOn(picture);
        return seen(picture);
    }

    /** Both in one picture, the first at the left edge. */
    public static byte[] both(DrawnFace left, DrawnFace right) {
        var picture = room();
        left.near(0.75).shifted(-115, 0).drawOn(picture);
        right.near(0.75).shifted(115, 0).drawOn(picture);
        return jpeg(left.seen(picture), 0.8f);
    }

    /** A room without anybody. */
    public static byte[] nobody() {
        return jpeg(of(0).seen(room()), 0.8f);
    }

    /** One colour, nothing else. */
    public static byte[] blank() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(new Color(128, 128, 128));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.dispose();
        return jpeg(picture, 0.8f);
    }

    /** Every pixel by chance. */
    public static byte[] onlyNoise(long seed) {
        var chance = new Random(seed);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, chance.nextInt(1 << 24));
            }
        }
        return jpeg(picture, 0.8f);
    }

    public static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage room() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, new Color(150, 160, 170), WIDTH, HEIGHT, new Color(110, 115, 125)));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.dispose();
        return picture;
    }

    private void drawOn(BufferedImage picture) {
        var person = new Person(seed);
        var still = new Random(seed * 131 + instant);
        var drawing = picture.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var size = person.size * nearness;
        drawing.translate(WIDTH / 2.0 + right, HEIGHT / 2.0 + 8 + down);
        if (instant != 0) {
            drawing.translate(still.nextGaussian() * 1.5, still.nextGaussian() * 1.5);
            drawing.rotate(Math.toRadians(still.nextGaussian() * 0.7));
        }
        drawing.rotate(Math.toRadians(roll));
        drawing.scale(size, size);
        drawHead(drawing, person);
        drawFeatures(drawing, person);
        drawing.dispose();
    }

    private void drawHead(Graphics2D drawing, Person person) {
        drawing.setColor(person.clothes);
        drawing.fill(new Ellipse2D.Double(-130, 118, 260, 160));
        drawing.setColor(person.shade);
        drawing.fill(new RoundRectangle2D.Double(-32, 70, 64, 70, 30, 30));
        drawing.setColor(person.hair);
        drawing.fill(new Ellipse2D.Double(
                -person.headWidth - 12, -person.headHeight - 20, 2 * person.headWidth + 24, 2 * person.headHeight));
        drawing.setPaint(new RadialGradientPaint(
                new Point2D.Double(sideways() * 0.6, -10),
                (float) (person.headHeight * 1.25),
                new float[] {0f, 0.65f, 1f},
                new Color[] {person.skin.brighter(), person.skin, person.shade}));
        drawing.fill(new Ellipse2D.Double(
                -person.headWidth, -person.headHeight, 2 * person.headWidth, 2 * person.headHeight));
        drawing.setColor(person.hair);
        drawing.fill(new Arc2D.Double(
                -person.headWidth - 4,
                -person.headHeight - 8,
                2 * person.headWidth + 8,
                person.headHeight * person.fringe,
                10,
                160,
                Arc2D.CHORD));
    }

    private void drawFeatures(Graphics2D drawing, Person person) {
        var middle = sideways();
        var squeeze = 1 - Math.abs(turn) * 0.25;
        for (var side = -1; side <= 1; side += 2) {
            drawEye(drawing, person, middle + side * person.eyeDistance * squeeze, side);
        }
        var level = person.eyeLevel;
        drawing.setColor(new Color(255, 235, 215, 170));
        drawing.fill(new RoundRectangle2D.Double(middle * 1.25 - 6, level - 2, 12, person.noseLength, 10, 10));
        drawing.setColor(scaled(person.skin, 0.62, 0.55, 0.52));
        var nose = person.noseWidth;
        drawing.fill(new Ellipse2D.Double(middle * 1.25 - nose, level + person.noseLength - 2, nose * 0.9, 9));
        drawing.fill(new Ellipse2D.Double(middle * 1.25 + nose * 0.1, level + person.noseLength - 2, nose * 0.9, 9));
        var width = person.mouthWidth * squeeze;
        var height = 6 + mouth * 26;
        var top = person.mouthLevel - height / 2;
        drawing.setColor(new Color(130, 50, 50));
        drawing.fill(new Ellipse2D.Double(middle - width, top, 2 * width, height + 6));
        if (mouth > 0.2) {
            drawing.setColor(new Color(40, 12, 14));
            drawing.fill(new Ellipse2D.Double(middle - width * 0.8, top + 3, 1.6 * width, height));
        }
    }

    private void drawEye(Graphics2D drawing, Person person, double x, int side) {
        var y = person.eyeLevel;
        drawing.setColor(scaled(person.skin, 0.72, 0.66, 0.64));
        drawing.fill(new Ellipse2D.Double(x - 24, y - 20, 48, 36));
        drawing.setColor(new Color(240, 240, 238));
        drawing.fill(new Ellipse2D.Double(
                x - person.eyeWidth, y - person.eyeHeight, 2 * person.eyeWidth, 2 * person.eyeHeight));
        drawing.setColor(new Color(25, 18, 15));
        drawing.fill(new Ellipse2D.Double(x - 8 + turn * 3, y - 8, 16, 16));
        drawing.setColor(Color.WHITE);
        drawing.fill(new Ellipse2D.Double(x - 4, y - 5, 4, 4));
        drawing.setColor(new Color(30, 22, 20));
        drawing.setStroke(new BasicStroke((float) person.browWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var outer = y - 24 + person.browTilt;
        var inner = y - 24 - person.browTilt;
        drawing.draw(new QuadCurve2D.Double(
                x - 22, side < 0 ? outer : inner, x, y - 24 - person.browArch, x + 22, side < 0 ? inner : outer));
    }

    /** How far features move sideways on the head. */
    private double sideways() {
        return turn * 34;
    }

    /** What the camera makes of it: focus, light, noise. */
    private BufferedImage seen(BufferedImage drawn) {
        var weights = new float[9];
        Arrays.fill(weights, NINTH);
        var smoothing = new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null);
        var picture = drawn;
        for (var i = 0; i < blur; i++) {
            picture = smoothing.filter(picture, null);
        }
        var grain = new Random(seed * 31 + instant * 1009L + Math.round(turn * 1000) + 7);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var colour = new Color(picture.getRGB(x, y));
                var speck = noise == 0 ? 0 : grain.nextInt(2 * noise + 1) - noise;
                picture.setRGB(
                        x,
                        y,
                        lit(colour.getRed(), flash == null ? 0 : flash.getRed(), speck) << 16
                                | lit(colour.getGreen(), flash == null ? 0 : flash.getGreen(), speck) << 8
                                | lit(colour.getBlue(), flash == null ? 0 : flash.getBlue(), speck));
            }
        }
        return picture;
    }

    /** The light of a screen adds to that of the room; a little less of the room is seen, as a camera takes back its exposure. */
    private int lit(int value, int screen, int speck) {
        var room = flash == null ? light : light * 0.85;
        return clamp((int) Math.round(value * (room + 0.3 * screen / 255)) + speck);
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static Color scaled(Color colour, double red, double green, double blue) {
        return new Color(
                (int) (colour.getRed() * red), (int) (colour.getGreen() * green), (int) (colour.getBlue() * blue));
    }

    /** What makes one drawn person differ from another. */
    private static final class Person {
        private final double size;
        private final Color clothes;
        private final Color skin;
        private final Color shade;
        private final Color hair;
        private final double headWidth;
        private final double headHeight;
        private final double fringe;
        private final double eyeDistance;
        private final double eyeLevel;
        private final double eyeWidth;
        private final double eyeHeight;
        private final double browWidth;
        private final double browTilt;
        private final double browArch;
        private final double noseWidth;
        private final double noseLength;
        private final double mouthWidth;
        private final double mouthLevel;

        private Person(long seed) {
            var chance = new Random(seed);
            size = 0.9 + chance.nextDouble() * 0.2;
            clothes = new Color(60 + chance.nextInt(80), 60 + chance.nextInt(80), 90 + chance.nextInt(90));
            var base = 190 + chance.nextInt(30);
            skin = new Color(base + 20, base - 20, base - 55);
            shade = scaled(skin, 0.8, 0.76, 0.74);
            hair = new Color(30 + chance.nextInt(30), 22 + chance.nextInt(20), 18 + chance.nextInt(15));
            headWidth = 76 + chance.nextInt(20);
            headHeight = 102 + chance.nextInt(20);
            fringe = 0.85 + chance.nextDouble() * 0.35;
            eyeDistance = 30 + chance.nextInt(10);
            eyeLevel = -14 + chance.nextInt(8);
            eyeWidth = 13 + chance.nextInt(5);
            eyeHeight = 6 + chance.nextInt(4);
            browWidth = 4 + chance.nextInt(5);
            browTilt = chance.nextInt(9) - 4;
            browArch = 3 + chance.nextInt(8);
            noseWidth = 13 + chance.nextInt(8);
            noseLength = 36 + chance.nextInt(10);
            mouthWidth = 24 + chance.nextInt(14);
            mouthLevel = eyeLevel + 62 + chance.nextInt(10);
        }
    }
}
