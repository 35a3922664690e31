package org.jiangxin.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Reads the first sheet of a workbook (.xlsx) or a .csv text, row by row, as text. The kind is decided by the content and must agree
 * with the name. Refuses the whole file with {@code shared.sheet.*}, before any row is handed over where that can be known.
 */
public final class SheetReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] SEALED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private SheetReader() {}

    /**
     * Hands every row with content to the taker.
     *
     * @param fileName as the sender named it; only its ending matters
     * @throws Refused when the file as a whole cannot be taken
     */
    public static void read(InputStream in, String fileName, SheetLimits limits, Consumer<SheetRow> taker) {
        var content = bounded(in, limits);
        var ending = ending(fileName);
        if (startsWith(content, COMPOUND)) {
            throw new Refused(
                    indexOf(content, SEALED) >= 0
                            ? Refusal.of("shared.sheet.encrypted")
                            : Refusal.of("shared.sheet.old_format"));
        }
        if (startsWith(content, ZIP)) {
            if (List.of("xlsm", "xltm", "xlam", "xlsb").contains(ending)) {
                throw new Refused(Refusal.of("shared.sheet.macros"));
            }
            mustEnd(ending, "xlsx");
            new XlsxFile(content, limits).rows(taker);
        } else if ("xls".equals(ending)) {
            throw new Refused(Refusal.of("shared.sheet.old_format"));
        } else {
            mustEnd(ending, "csv");
            CsvFile.rows(content, limits, taker);
        }
    }

    /** All rows at once, for files that are small by their limits. */
    public static List<SheetRow> readAll(InputStream in, String fileName, SheetLimits limits) {
        var rows = new ArrayList<SheetRow>();
        read(in, fileName, limits, rows::add);
        return rows;
    }

    private static byte[] bounded(InputStream in, SheetLimits limits) {
        try {
            var content = in.readNBytes(Math.toIntExact(limits.bytes() + 1));
            if (content.length > limits.bytes()) {
                throw new Refused(Refusal.of("shared.sheet.too_large", limits.bytes() / (1024 * 1024)));
            }
            if (content.length == 0) {
                throw new Refused(Refusal.of("shared.sheet.empty"));
            }
            return content;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The file is broken or only pretends; the cause stays out of the answer. */
    static Refused unreadable(Exception cause) {
        var refused = new Refused(Refusal.of("shared.sheet.unreadable"));
        if (cause != null) {
            refused.addSuppressed(cause);
        }
        return refused;
    }

    private static void mustEnd(String ending, String wanted) {
        if (!wanted.equals(ending)) {
            throw new Refused(Refusal.of("shared.sheet.wrong_kind"));
        }
    }

    private static String ending(String fileName) {
        var dot = fileName == null ? -1 : fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && indexOf(content, start, start.length) == 0;
    }

    private static int indexOf(byte[] content, byte[] wanted) {
        return indexOf(content, wanted, content.length);
    }

    private static int indexOf(byte[] content, byte[] wanted, int end) {
        for (var at = 0; at + wanted.length <= end; at++) {
            var same = 0;
            while (same < wanted.length && content[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
