package org.jiangxin.integrity.provider;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;

/**
 * A stand-in for demonstrations where no engine runs. It looks at no face: every picture that shows anything at all counts as one, and
 * two pictures are alike when they look alike as a whole. Its readings are marked as simulated wherever they are shown.
 */
final class SimulatedFaceEngine implements FaceEngine {
    private static final int THUMBNAIL = 16;
    private static final int HASH_WIDTH = 9;
    private static final int HASH_HEIGHT = 8;
    private static final long MOST_PIXELS = 4_000_000;
    private static final int THRESHOLD = 70;
    private static final int LEAST_CONTRAST = 12;
    private static final double HALF_SHARP = 6;
    private static final FaceEngineInfo INFO =
            new FaceEngineInfo("simulator", "1", Kind.HISTOGRAM, Grade.SIMULATED, THRESHOLD, false, true);
    private static final FaceReading UNREADABLE = new FaceReading(0, 0, null, null, 0, 0, 0, 0, 0, 0, new byte[0]);

    @Override
    public FaceEngineInfo info() {
        return INFO;
    }

    @Override
    public List<FaceReading> read(List<byte[]> jpegs) {
        return jpegs.stream().map(SimulatedFaceEngine::reading).toList();
    }

    private static FaceReading reading(byte[] jpeg) {
        return decode(jpeg).map(SimulatedFaceEngine::reading).orElse(UNREADABLE);
    }

    private static FaceReading reading(BufferedImage picture) {
        var thumbnail = grey(picture, THUMBNAIL, THUMBNAIL);
        var colour = new Color(scaled(picture, 1, 1, BufferedImage.TYPE_INT_RGB).getRGB(0, 0));
        var least = 255;
        var most = 0;
        var sum = 0;
        var steps = 0;
        for (var i = 0; i < thumbnail.length; i++) {
            var value = thumbnail[i] & 0xFF;
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
            steps += i % THUMBNAIL == 0 ? 0 : Math.abs(value - (thumbnail[i - 1] & 0xFF));
        }
        var step = (double) steps / thumbnail.length;
        var one = most - least >= LEAST_CONTRAST;
        return new FaceReading(
                one ? 1 : 0,
                one ? 0.5 : 0,
                null,
                null,
                step / (step + HALF_SHARP),
                (double) sum / thumbnail.length,
                colour.getRed(),
                colour.getGreen(),
                colour.getBlue(),
                hash(grey(picture, HASH_WIDTH, HASH_HEIGHT)),
                one ? thumbnail : new byte[0]);
    }

    /** The picture, if it is one of a size that may be unpacked. */
    private static Optional<BufferedImage> decode(byte[] jpeg) {
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        var reader = readers.next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
                    ? Optional.empty()
                    : Optional.of(reader.read(0));
        } catch (IOException | RuntimeException e) {
            // The runtime's reader reports broken pictures by either.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height, int type) {
        var current = picture;
        // By halves, so that every pixel counts.
        while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2, type);
        }
        return drawn(current, width, height, type);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, int type) {
        var small = new BufferedImage(width, height, type);
        var drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return small;
    }

    private static byte[] grey(BufferedImage picture, int width, int height) {
        var small = scaled(picture, width, height, BufferedImage.TYPE_BYTE_GRAY);
        return (byte[]) small.getRaster().getDataElements(0, 0, width, height, null);
    }

    private static long hash(byte[] values) {
        var bits = 0L;
        for (var y = 0; y < HASH_HEIGHT; y++) {
            for (var x = 0; x + 1 < HASH_WIDTH; x++) {
                var place = y * HASH_WIDTH + x;
                bits = bits << 1 | ((values[place] & 0xFF) < (values[place + 1] & 0xFF) ? 1 : 0);
            }
        }
        return bits;
    }
}
