package org.jiangxin.record.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads a PDF that anybody may have made: bounded in size, pages and attachment, decoded streams on disk instead of memory,
 * and every way of being broken is the same answer.
 */
final class PdfReader {
    private static final int MOST_PAGES = 120;
    private static final int MOST_ATTACHED = 4 * 1024 * 1024;

    private PdfReader() {}

    /**
     * What was found.
     *
     * @param lines visible text from top to bottom
     * @param jws the signed payload, or empty
     */
    record Found(List<String> lines, Optional<String> jws) {}

    static Optional<Found> read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return Optional.empty();
            }
            return Optional.of(new Found(lines(document), attachment(document)));
        } catch (IOException | RuntimeException e) {
            // The parser meets hostile input here; whatever it stumbles over, the file is none of ours.
            return Optional.empty();
        }
    }

    private static List<String> lines(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        return stripper.getText(document).lines().toList();
    }

    private static Optional<String> attachment(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        var tree = names == null ? null : names.getEmbeddedFiles();
        var entries = tree == null ? null : tree.getNames();
        var entry = entries == null ? null : entries.get(PdfWriter.ATTACHMENT);
        if (entry == null || entry.getEmbeddedFile() == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.getEmbeddedFile().createInputStream()) {
            return Optional.of(new String(in.readNBytes(MOST_ATTACHED), StandardCharsets.US_ASCII));
        }
    }
}
