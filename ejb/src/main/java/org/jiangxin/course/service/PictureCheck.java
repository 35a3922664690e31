package org.jiangxin.course.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Looks into pictures of lessons. A drawing (SVG) is a document that could carry script or call other addresses, so it may only
 * draw; a photo must really be what its name says and no larger than screens need.
 */
final class PictureCheck {
    private static final int MOST_PIXELS_A_SIDE = 6000;
    private static final Set<String> DRAWING = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "marker",
            "pattern",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "symbol",
            "use");

    private PictureCheck() {}

    /** Last part of the code of what is wrong, or empty. */
    static Optional<String> fault(Path file) {
        try {
            return file.toString().endsWith(".svg") ? drawing(file) : photo(file);
        } catch (IOException e) {
            return Optional.of("image_unreadable");
        }
    }

    /** The same for a file that is known to be a drawing, whatever its name. */
    static Optional<String> drawingFault(Path file) {
        try {
            return drawing(file);
        } catch (IOException e) {
            return Optional.of("image_unreadable");
        }
    }

    private static Optional<String> photo(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.of("image_unreadable");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                var named = file.toString().endsWith(".png") ? "png" : "jpeg";
                if (!format.equals(named)) {
                    return Optional.of("image_other_format");
                }
                return Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS_A_SIDE
                        ? Optional.of("image_too_large")
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> drawing(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(file.toFile()).getDocumentElement();
            return "svg".equals(root.getLocalName()) && onlyDraws(root)
                    ? Optional.empty()
                    : Optional.of("image_not_only_drawing");
        } catch (SAXException e) {
            return Optional.of("image_unreadable");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean onlyDraws(Element element) {
        if (!DRAWING.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
            return false;
        }
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
            var value = attributes.item(i).getNodeValue().strip().toLowerCase(Locale.ROOT);
            var local = name.substring(name.indexOf(':') + 1);
            if (local.startsWith("on")
                    || local.equals("href") && !value.startsWith("#")
                    || value.contains("url(") && !value.contains("url(#")
                    || local.equals("style") && value.contains("@")) {
                return false;
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                    || child instanceof Element inner && !onlyDraws(inner)) {
                return false;
            }
        }
        return true;
    }
}
