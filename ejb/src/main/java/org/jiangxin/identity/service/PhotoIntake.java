package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.tika.Tika;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Takes in a picture from outside (R-321b, INTEGRITY §4.1): the type is told from the content, the number of pixels from the
 * header before anything is decoded, and what is kept is a JPEG of our own making, upright, at most 1,600 pixels wide or high,
 * without a byte of the original: no place, no camera, no second file hidden behind the first. A file that carries markup or an
 * archive is refused and not only cleaned, because nobody's camera makes one.
 */
@ApplicationScoped
public class PhotoIntake {
    public static final int LARGEST_BYTES = 10 * 1024 * 1024;
    public static final long MOST_PIXELS = 40_000_000;
    public static final int LONGEST_SIDE = 12_000;
    public static final int SHORTEST_SIDE = 200;

    private static final int KEPT_SIDE = 1_600;
    private static final int SMALL_SIDE = 320;
    private static final float QUALITY = 0.85f;
    private static final int DECODED_AT_ONCE = 2;
    private static final Map<String, String> READERS = Map.of("image/jpeg", "jpeg", "image/png", "png");
    private static final List<String> MARKUP =
            List.of("<script", "<html", "<!doctype", "<?php", "<svg xmlns", "javascript:", "<iframe");
    private static final List<String> ARCHIVES =
            List.of("PK\u0003\u0004", "%PDF-", "Rar!", "7z\u00BC\u00AF", "\u007FELF");

    static {
        // Pictures are small enough for memory; no copies of identity cards in temporary files.
        ImageIO.setUseCache(false);
    }

    private final Semaphore decoding = new Semaphore(DECODED_AT_ONCE, true);
    private final Tika tika = new Tika();

    /** The input field of a kind of picture, in pages and in REST. */
    public static String field(PhotoKind kind) {
        return switch (kind) {
            case ID_FRONT -> "idFront";
            case ID_BACK -> "idBack";
            case PORTRAIT -> "portrait";
        };
    }

    /** Our own JPEG of an uploaded picture; refuses on the field of its kind. */
    public byte[] accept(PhotoKind kind, byte[] upload) {
        return accept(field(kind), upload);
    }

    /** The same for a picture of something else, for example a licence; refuses on the given field. */
    public byte[] accept(String field, byte[] upload) {
        if (upload == null || upload.length == 0) {
            throw refused(field, "identity.photo.missing");
        }
        if (upload.length > LARGEST_BYTES) {
            throw refused(field, "identity.photo.too_large", LARGEST_BYTES / 1024 / 1024);
        }
        var format = READERS.get(tika.detect(upload));
        if (format == null) {
            throw refused(field, "identity.photo.type");
        }
        if (carriesSomethingElse(upload)) {
            throw refused(field, "identity.photo.not_plain");
        }
        decoding.acquireUninterruptibly();
        try {
            return encode(decode(field, format, upload));
        } finally {
            decoding.release();
        }
    }

    /** A small one for lists, of a picture that {@link #accept} made. */
    public byte[] small(byte[] accepted) {
        decoding.acquireUninterruptibly();
        try {
            return encode(drawn(ImageIO.read(new ByteArrayInputStream(accepted)), ExifOrientation.UPRIGHT, SMALL_SIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            decoding.release();
        }
    }

    private static BufferedImage decode(String field, String format, byte[] upload) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw refused(field, "identity.photo.too_many_pixels", MOST_PIXELS / 10_000);
            }
            if (Math.min(width, height) < SHORTEST_SIDE) {
                throw refused(field, "identity.photo.too_small", SHORTEST_SIDE);
            }
            return drawn(read(reader, width, height), ExifOrientation.of(upload), KEPT_SIDE);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // A damaged or hostile file; what exactly is wrong with it helps nobody who holds a camera.
            throw refused(field, "identity.photo.unreadable");
        } finally {
            reader.dispose();
        }
    }

    /** Reads every n-th pixel of a large picture, so that decoding takes little memory. */
    private static BufferedImage read(ImageReader reader, int width, int height) throws IOException {
        var parameters = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (KEPT_SIDE * 2));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /** Upright, and at most so many pixels wide or high. */
    private static BufferedImage drawn(BufferedImage picture, ExifOrientation orientation, int longest) {
        double scale = Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var result = new BufferedImage(
                orientation.swapsSides() ? height : width,
                orientation.swapsSides() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.transform(orientation.upright(width, height));
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    private static byte[] encode(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Markup anywhere, or an archive or program behind the end of the picture. A phone's own video there is only dropped. */
    private static boolean carriesSomethingElse(byte[] upload) {
        var text = new String(upload, StandardCharsets.ISO_8859_1);
        var lower = text.toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(lower::contains)) {
            return true;
        }
        var behind = text.substring(endOfPicture(text));
        return ARCHIVES.stream().anyMatch(behind::contains);
    }

    /** Where the picture ends: IEND of a PNG, or the first end marker behind the start of the scan of a JPEG. */
    private static int endOfPicture(String text) {
        int start = Math.max(0, text.indexOf(text.startsWith("\u00FF\u00D8") ? "\u00FF\u00DA" : "IEND"));
        int end = text.startsWith("\u00FF\u00D8") ? text.indexOf("\u00FF\u00D9", start) : start;
        return end < 0 ? text.length() : end;
    }

    private static Refused refused(String field, String code, Object... arguments) {
        return new Refused(Refusal.of(code, arguments).on(field));
    }
}
