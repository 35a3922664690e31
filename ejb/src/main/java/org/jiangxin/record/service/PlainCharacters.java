package org.jiangxin.record.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Makes the text of a PDF come out as it went in. Where a typeface draws a character and an old radical alike (月 U+6708,
 * ⽉ U+2F49), PDFBox maps the drawing back to the radical, and a reader who searches or copies 2026年3月 finds nothing. Since
 * all text of the document is known, each drawing is mapped back to the character that was asked for.
 */
final class PlainCharacters {
    private static final int MAPPINGS_AT_ONCE = 100;
    private static final Map<String, CmapLookup> LOOKUPS = new ConcurrentHashMap<>();

    private PlainCharacters() {}

    /** Writes the mappings of all typefaces of the document anew. */
    static void restore(PDDocument document, String text) throws IOException {
        for (var page : document.getPages()) {
            restore(document, page.getResources(), text);
        }
    }

    private static void restore(PDDocument document, PDResources resources, String text) throws IOException {
        for (var name : resources.getFontNames()) {
            var font = resources.getFont(name).getCOSObject();
            var base = font.getNameAsString(COSName.BASE_FONT, "");
            if (base.contains("NotoSerifSC")) {
                var lookup = lookup(base.contains("Bold") ? PdfWriter.BOLD_FILE : PdfWriter.REGULAR_FILE);
                replace(document, font, mappings(lookup, text));
            }
        }
    }

    private static void replace(PDDocument document, COSDictionary font, String mappings) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(mappings.getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, stream);
    }

    private static String mappings(CmapLookup lookup, String text) {
        var byGlyph = new TreeMap<Integer, Integer>();
        text.codePoints().distinct().forEach(c -> {
            int glyph = lookup.getGlyphId(c);
            if (glyph > 0) {
                byGlyph.putIfAbsent(glyph, c);
            }
        });
        var lines = new ArrayList<String>();
        byGlyph.forEach((glyph, c) -> lines.add(String.format(Locale.ROOT, "<%04X> <%s>", glyph, utf16(c))));
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += MAPPINGS_AT_ONCE) {
            append(map, lines.subList(from, Math.min(lines.size(), from + MAPPINGS_AT_ONCE)));
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static void append(StringBuilder map, List<String> lines) {
        map.append(lines.size()).append(" beginbfchar\n");
        lines.forEach(line -> map.append(line).append('\n'));
        map.append("endbfchar\n");
    }

    private static String utf16(int codePoint) {
        var hex = new StringBuilder();
        for (var unit : Character.toChars(codePoint)) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        return hex.toString();
    }

    private static CmapLookup lookup(String file) {
        return LOOKUPS.computeIfAbsent(file, PlainCharacters::read);
    }

    private static CmapLookup read(String file) {
        try (var in = PdfWriter.font(file);
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("typeface " + file, e);
        }
    }
}
