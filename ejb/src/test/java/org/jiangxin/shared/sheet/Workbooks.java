package org.jiangxin.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, honest ones and others. */
final class Workbooks {
    static final String WORKBOOK = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
            + " name=\"隐藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"名单\" sheetId=\"1\""
            + " r:id=\"rId1\"/></sheets></workbook>";
    static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"rId1\" Type=\"http://x/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\""
                    + " Type=\"http://x/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship"
                    + " Id=\"rId3\" Type=\"http://x/relationships/styles\" Target=\"/xl/styles.xml\"/></Relationships>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /** A workbook whose first visible sheet has these rows, as XML. */
    static Workbooks of(String rows) {
        return new Workbooks()
                .part("[Content_Types].xml", "<Types/>")
                .part("xl/workbook.xml", WORKBOOK)
                .part("xl/_rels/workbook.xml.rels", RELATIONS)
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>");
    }

    Workbooks part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Workbooks strings(String items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    static String inline(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
