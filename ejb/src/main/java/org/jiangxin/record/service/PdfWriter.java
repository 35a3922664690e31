package org.jiangxin.record.service;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Turns a page description into a PDF with its own subset of a Song typeface and the signed payload as an attachment. Takes
 * about a second of a processor, so only two run at once and never inside a transaction.
 */
@ApplicationScoped
class PdfWriter {
    /** Name of the attachment that holds the signed payload. */
    static final String ATTACHMENT = "jiangxin-signature.jws";

    private static final String FAMILY = "Noto Serif SC";
    private static final String FONTS = "/org/jiangxin/record/font/";
    static final String REGULAR_FILE = "400Regular/NotoSerifSC_400Regular.ttf";
    static final String BOLD_FILE = "700Bold/NotoSerifSC_700Bold.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int AT_ONCE = 2;

    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The finished file.
     *
     * @param xhtml the pages
     * @param title document title
     * @param jws the signed payload
     */
    byte[] write(String xhtml, String title, String jws) {
        slots.acquireUninterruptibly();
        try {
            return finish(render(xhtml), xhtml, title, jws);
        } catch (IOException e) {
            throw new UncheckedIOException("PDF " + title, e);
        } finally {
            slots.release();
        }
    }

    private static byte[] render(String xhtml) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font(REGULAR_FILE), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font(BOLD_FILE), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static byte[] finish(byte[] pdf, String xhtml, String title, String jws) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PlainCharacters.restore(document, xhtml);
            attach(document, jws);
            document.getDocumentCatalog().setLanguage("zh-CN");
            document.getDocumentInformation().setTitle(title);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void attach(PDDocument document, String jws) throws IOException {
        var bytes = jws.getBytes(StandardCharsets.US_ASCII);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/jose");
        file.setSize(bytes.length);
        var entry = new PDComplexFileSpecification();
        entry.setFile(ATTACHMENT);
        entry.setFileUnicode(ATTACHMENT);
        entry.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ATTACHMENT, entry));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    static InputStream font(String name) {
        var in = PdfWriter.class.getResourceAsStream(FONTS + name);
        if (in == null) {
            throw new IllegalStateException("typeface " + name + " was not built in");
        }
        return in;
    }
}
