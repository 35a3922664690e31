package org.jiangxin.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * A workbook in memory. Every part is unpacked once and counted before any is believed, by the same reader that then reads them, so
 * that no second table of contents can tell another story. Nothing is written to the disk.
 */
final class XlsxFile {
    /** Deflate reaches about 1:1030; worksheets of people stay far below this once they are of any size. */
    private static final int RATIO = 150;

    private static final long RATIO_FROM = 8L * 1024 * 1024;
    private static final int SMALL_PART = 4 * 1024 * 1024;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final byte[] content;
    private final SheetLimits limits;
    private final Map<String, byte[]> small = new HashMap<>();
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    XlsxFile(byte[] content, SheetLimits limits) {
        this.content = content;
        this.limits = limits;
    }

    void rows(Consumer<SheetRow> taker) {
        countEntries();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            inspect(zip);
            var relations = relations();
            var book = book(relations);
            var formats = XlsxFormats.read(small.get(relations.getOrDefault("styles", "")), book.from1904);
            var strings = strings(zip, relations.get("sharedStrings"));
            try (var sheet = part(zip, book.sheet)) {
                new XlsxRows(strings, formats, limits, taker).read(sheet);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw SheetReader.unreadable(e);
        }
    }

    private void inspect(ZipFile zip) throws IOException, XMLStreamException {
        var unpacked = 0L;
        for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = key(entry.getName());
            if (parts.size() >= limits.entries()) {
                throw new Refused(Refusal.of("shared.sheet.unpacks_too_far"));
            }
            if (parts.putIfAbsent(name, entry) != null || !zip.canReadEntryData(entry)) {
                throw SheetReader.unreadable(null);
            }
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw new Refused(Refusal.of("shared.sheet.macros"));
            }
            try (var counted = new Counted(zip.getInputStream(entry), unpacked)) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    keepOrPeek(name, counted);
                }
                counted.transferTo(OutputStream.nullOutputStream());
                unpacked = counted.total;
            }
        }
        if (!parts.containsKey(WORKBOOK)) {
            throw SheetReader.unreadable(null);
        }
    }

    /** The table of contents costs memory by itself; a file that has far too many entries is not opened. */
    private void countEntries() {
        var found = 0;
        for (var at = 0; at + 4 <= content.length; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2) {
                found++;
            }
        }
        if (found > 2 * limits.entries()) {
            throw new Refused(Refusal.of("shared.sheet.unpacks_too_far"));
        }
    }

    /** Small parts with the plan of the workbook are kept; of the others only the beginning is looked at. */
    private void keepOrPeek(String name, InputStream part) throws IOException, XMLStreamException {
        if (name.equals(WORKBOOK) || name.equals(RELATIONS) || name.startsWith("xl/styles")) {
            var kept = part.readNBytes(SMALL_PART + 1);
            if (kept.length > SMALL_PART) {
                throw new Refused(Refusal.of("shared.sheet.unpacks_too_far"));
            }
            small.put(name, kept);
            XmlGate.checkBeginning(new ByteArrayInputStream(kept));
        } else {
            XmlGate.checkBeginning(part);
        }
    }

    /** What the workbook's relations call sharedStrings and styles, and worksheets by their relation id. */
    private Map<String, String> relations() throws XMLStreamException {
        var found = new HashMap<String, String>();
        var xml = XmlGate.open(new ByteArrayInputStream(small.getOrDefault(RELATIONS, new byte[0])));
        while (XmlGate.next(xml)) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                var type = xml.getAttributeValue(null, "Type");
                var target = xml.getAttributeValue(null, "Target");
                if (type == null || target == null || "External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    continue;
                }
                var kind = type.substring(type.lastIndexOf('/') + 1);
                if (kind.equals("xlMacrosheet") || kind.equals("vbaProject")) {
                    throw new Refused(Refusal.of("shared.sheet.macros"));
                }
                found.put(
                        kind.equals("worksheet") ? "#" + xml.getAttributeValue(null, "Id") : kind,
                        key(target.startsWith("/") ? target.substring(1) : "xl/" + target));
            }
        }
        return found;
    }

    private record Book(String sheet, boolean from1904) {}

    /** The first sheet a person sees. */
    private Book book(Map<String, String> relations) throws XMLStreamException {
        var from1904 = false;
        String sheet = null;
        var xml = XmlGate.open(new ByteArrayInputStream(small.get(WORKBOOK)));
        while (XmlGate.next(xml)) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("workbookPr".equals(xml.getLocalName())) {
                var flag = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            } else if ("sheet".equals(xml.getLocalName()) && sheet == null) {
                var state = xml.getAttributeValue(null, "state");
                if (state == null || "visible".equals(state)) {
                    sheet = relations.get("#" + relationId(xml));
                }
            }
        }
        if (sheet == null || !parts.containsKey(sheet)) {
            throw SheetReader.unreadable(null);
        }
        return new Book(sheet, from1904);
    }

    /** {@code r:id}; its namespace differs between the transitional and the strict form. */
    private static String relationId(XMLStreamReader xml) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if ("id".equals(xml.getAttributeLocalName(at)) && xml.getAttributeNamespace(at) != null) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    private List<String> strings(ZipFile zip, String part) throws IOException, XMLStreamException {
        var strings = new ArrayList<String>();
        if (part == null || !parts.containsKey(part)) {
            return strings;
        }
        try (var in = part(zip, part)) {
            var xml = XmlGate.open(in);
            while (XmlGate.next(xml)) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && "si".equals(xml.getLocalName())) {
                    strings.add(XmlGate.richText(xml, "si", limits.cellLength()));
                }
            }
        }
        return strings;
    }

    private InputStream part(ZipFile zip, String name) throws IOException {
        return new Counted(zip.getInputStream(parts.get(name)), 0);
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Counts what comes out of the archive and stops a bomb while it unfolds. */
    private final class Counted extends FilterInputStream {
        private long total;

        Counted(InputStream in, long before) {
            super(in);
            total = before;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            total += more;
            if (total > limits.unpackedBytes() || total > RATIO_FROM && total > (long) RATIO * content.length) {
                throw new Refused(Refusal.of("shared.sheet.unpacks_too_far"));
            }
        }
    }
}
