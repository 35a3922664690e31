package org.jiangxin.shared.sheet;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * XML from strangers: no document type (no entities of any kind, near or far), and no text longer than is asked for. The parser is
 * the Java runtime's own, whatever else lies on the class path.
 */
final class XmlGate {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlGate() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory.createXMLStreamReader(in);
    }

    /** Moves on; false at the end. */
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(Refusal.of("shared.sheet.document_type"));
        }
        return true;
    }

    /** A document type can only stand before the first element: that far every part is parsed. */
    static void checkBeginning(InputStream in) throws XMLStreamException {
        var xml = open(in);
        while (next(xml)) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                return;
            }
        }
    }

    /** All {@code t} texts up to the end of the element, without those that only say how to pronounce it. */
    static String richText(XMLStreamReader xml, String element, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        var inText = false;
        var pronunciation = 0;
        while (next(xml)) {
            var event = xml.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = "t".equals(xml.getLocalName());
                pronunciation += "rPh".equals(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                pronunciation -= "rPh".equals(xml.getLocalName()) ? 1 : 0;
                if (element.equals(xml.getLocalName())) {
                    break;
                }
            } else if (inText && pronunciation == 0 && isCharacters(event)) {
                append(text, xml, longest);
            }
        }
        return unescaped(text);
    }

    /** The text of a simple element, at most one character longer than is allowed, so that the caller sees that it is. */
    static String text(XMLStreamReader xml, String element, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        while (next(xml)) {
            var event = xml.getEventType();
            if (event == XMLStreamConstants.END_ELEMENT && element.equals(xml.getLocalName())) {
                break;
            }
            if (isCharacters(event)) {
                append(text, xml, longest);
            }
        }
        return unescaped(text);
    }

    private static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static void append(StringBuilder text, XMLStreamReader xml, int longest) {
        var room = longest + 1 - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    /** Spreadsheet programs write control characters as _x000D_. */
    private static String unescaped(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPED.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
