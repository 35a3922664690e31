package org.jiangxin.shared.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Streams the rows of one worksheet. Addresses are checked before they size anything. */
final class XlsxRows {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final List<String> strings;
    private final XlsxFormats formats;
    private final SheetLimits limits;
    private final Consumer<SheetRow> taker;
    private int taken;

    XlsxRows(List<String> strings, XlsxFormats formats, SheetLimits limits, Consumer<SheetRow> taker) {
        this.strings = strings;
        this.formats = formats;
        this.limits = limits;
        this.taker = taker;
    }

    void read(InputStream sheet) throws XMLStreamException {
        var xml = XmlGate.open(sheet);
        var last = 0;
        while (XmlGate.next(xml)) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && "row".equals(xml.getLocalName())) {
                var number = rowNumber(xml.getAttributeValue(null, "r"), last);
                take(row(xml, number));
                last = number;
            }
        }
        if (taken == 0) {
            throw new Refused(Refusal.of("shared.sheet.empty"));
        }
    }

    private void take(SheetRow row) {
        if (row.isBlank()) {
            return;
        }
        if (++taken > limits.rows()) {
            throw new Refused(Refusal.of("shared.sheet.too_many_rows", limits.rows() - 1));
        }
        taker.accept(row);
    }

    private static int rowNumber(String address, int last) {
        var number = address == null ? last + 1 : address.matches("\\d{1,7}") ? Integer.parseInt(address) : 0;
        if (number <= last || number > LAST_ROW) {
            throw SheetReader.unreadable(null);
        }
        return number;
    }

    private SheetRow row(XMLStreamReader xml, int number) throws XMLStreamException {
        var cells = new ArrayList<String>();
        var problems = new ArrayList<Refusal>();
        var column = -1;
        while (XmlGate.next(xml)) {
            var event = xml.getEventType();
            if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                column = column(xml.getAttributeValue(null, "r"), column);
                put(cells, column, cell(xml, column, problems), problems);
            }
        }
        return new SheetRow(number, cells, problems);
    }

    private void put(List<String> cells, int column, String text, List<Refusal> problems) {
        if (column >= limits.columns()) {
            var beyond = Refusal.of("shared.sheet.too_many_columns", limits.columns());
            if (!SheetRow.stripped(text).isEmpty() && !problems.contains(beyond)) {
                problems.add(beyond);
            }
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private static int column(String address, int last) {
        if (address == null) {
            return last + 1;
        }
        if (!address.matches("[A-Z]{1,3}\\d{1,7}")) {
            throw SheetReader.unreadable(null);
        }
        var column = 0;
        for (var at = 0; Character.isLetter(address.charAt(at)); at++) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
        }
        column--;
        if (column >= LAST_COLUMN || column <= last) {
            throw SheetReader.unreadable(null);
        }
        return column;
    }

    private String cell(XMLStreamReader xml, int column, List<Refusal> problems) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var formula = false;
        var text = "";
        while (XmlGate.next(xml)) {
            var event = xml.getEventType();
            if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> text = XmlGate.text(xml, "v", limits.cellLength());
                    case "is" -> text = XmlGate.richText(xml, "is", limits.cellLength());
                    default -> {
                        // Extensions of later editions carry no value.
                    }
                }
            }
        }
        var letters = SheetRow.letters(column);
        if (formula) {
            return problem(problems, Refusal.of("shared.sheet.formula", letters));
        }
        return value(type, text, style, letters, problems);
    }

    private String value(String type, String text, String style, String letters, List<Refusal> problems) {
        var shown = text;
        if ("s".equals(type)) {
            var at = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
            if (at < 0 || at >= strings.size()) {
                throw SheetReader.unreadable(null);
            }
            shown = strings.get(at);
        } else if ("e".equals(type)) {
            return problem(problems, Refusal.of("shared.sheet.error_value", letters));
        } else if ("b".equals(type)) {
            shown = "1".equals(text) ? "TRUE" : "FALSE";
        } else if ((type == null || "n".equals(type)) && !text.isBlank()) {
            var number = formats.shown(text.strip(), style);
            if (number.isEmpty()) {
                return problem(problems, Refusal.of("shared.sheet.number_too_long", letters));
            }
            shown = number.get();
        }
        return shown.length() > limits.cellLength()
                ? problem(problems, Refusal.of("shared.sheet.cell_too_long", letters, limits.cellLength()))
                : shown;
    }

    private static String problem(List<Refusal> problems, Refusal refusal) {
        problems.add(refusal);
        return "";
    }
}
