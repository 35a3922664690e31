package org.jiangxin.supervision.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jiangxin.integrity.service.ClueDossier;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.sheet.SheetWriter;

/**
 * The files of a clue that is taken away, packed: the summary to read and print, the raw rows for spreadsheets and for machines, the
 * pictures, how to check it, and the signed list of all of them with the SHA-256 of each (docs/clues.md). Texts in .csv can never become
 * a formula; the same rows in .json are exactly as they are kept.
 */
final class CluePackage {
    static final String LIST = "manifest.json";
    static final String SIGNATURE = "manifest.jws";
    static final String SUMS = "SHA256SUMS";
    static final String KIND = "clue-export";

    private static final String SUMMARY = "summary.html";
    private static final String MARK = "\uFEFF";
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private CluePackage() {}

    /** Names of the pictures' files by their public id: of the statement 1 and 2, of the appeals 1 to 9. */
    static Map<String, String> pictureNames(ClueDossier dossier) {
        var names = new LinkedHashMap<String, String>();
        var counts = new TreeMap<String, Integer>();
        for (var picture : dossier.pictures()) {
            var kind = picture.of().name().toLowerCase(Locale.ROOT);
            names.put(picture.publicId(), "pictures/" + kind + "-" + counts.merge(kind, 1, Integer::sum) + ".jpg");
        }
        return names;
    }

    /** @param sign makes the signature over the list of files */
    static byte[] of(ClueDossier dossier, ExportMark mark, String summary, UnaryOperator<byte[]> sign) {
        var made = new CluePackage();
        made.files.put(SUMMARY, utf8(summary));
        made.files.put("evidence.json", json(evidence(dossier)));
        dossier.rows().forEach(rows -> made.files.put(rows.kind() + ".csv", csv(rows)));
        var names = pictureNames(dossier);
        dossier.pictures().forEach(picture -> made.files.put(names.get(picture.publicId()), picture.jpeg()));
        made.files.put("README.txt", utf8(ExportWords.of("clue.readme", mark.serial())));
        var list = json(list(dossier, mark, made.files));
        made.files.put(LIST, list);
        made.files.put(SIGNATURE, sign.apply(list));
        made.files.put(SUMS, utf8(sums(made.files)));
        return made.zip();
    }

    private static Map<String, Object> evidence(ClueDossier dossier) {
        var all = new LinkedHashMap<String, Object>();
        var view = dossier.view();
        all.put("clue", view.row().publicId());
        all.put("kind", view.row().kind().name());
        all.put("day", view.row().day().toString());
        all.put("facts", view.facts());
        all.put("limits", view.limits());
        all.put("references", view.references());
        dossier.rows().forEach(rows -> all.put(rows.kind(), objects(rows)));
        return all;
    }

    private static List<Map<String, String>> objects(ClueDossier.Rows rows) {
        var objects = new ArrayList<Map<String, String>>();
        for (var values : rows.values()) {
            var object = new LinkedHashMap<String, String>();
            for (int i = 0; i < values.size(); i++) {
                object.put(rows.columns().get(i), values.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private static byte[] csv(ClueDossier.Rows rows) {
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(ExportWords.columns("evidence." + rows.kind()));
            for (var values : rows.values()) {
                printer.printRecord(values.stream().map(SheetWriter::inert).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return utf8(text.toString());
    }

    private static Map<String, Object> list(ClueDossier dossier, ExportMark mark, Map<String, byte[]> files) {
        var list = new LinkedHashMap<String, Object>();
        list.put("kind", KIND);
        list.put("version", 1);
        list.put("serial", mark.serial());
        list.put("clue", dossier.view().row().publicId());
        list.put("madeAt", mark.at().toString());
        list.put("madeBy", mark.who());
        list.put("inNameOf", mark.inNameOf());
        list.put(
                "files",
                files.entrySet().stream()
                        .map(file -> {
                            var line = new LinkedHashMap<String, Object>();
                            line.put("name", file.getKey());
                            line.put("bytes", file.getValue().length);
                            line.put("sha256", HashChain.sha256(file.getValue()));
                            return line;
                        })
                        .toList());
        return list;
    }

    /** For sha256sum, which everybody has. */
    static String sums(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> HashChain.sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] json(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
