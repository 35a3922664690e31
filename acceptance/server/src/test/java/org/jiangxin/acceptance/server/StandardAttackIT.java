package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Hostile spreadsheets over HTTP (R-322b): refused with a reason a person understands, nothing imported, nothing left on the disk;
 * and no file that is handed out holds a live formula.
 */
@Group(Group.TINY)
class StandardAttackIT {
    private static final String HEAD = row(1, "职业功能", "工作内容", "类别", "编号", "要求");

    private static Platform platform;
    private static RestClient operations;
    private static String draft;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        operations = new RestClient(platform.url());
        operations
                .post("/api/session", Map.of("login", "yunying", "password", ScriptedLearner.PASSWORD))
                .expect(200);
        draft = standard(operations, "NATIONAL", "ATTACK-1");
    }

    /** A new draft of whoever is signed in; the classification is loaded first, which changes nothing when it is there. */
    static String standard(RestClient client, String kind, String code) {
        var data = Platform.projectRoot().resolve("wildfly-config/data/occupations-2022-excerpt.csv");
        TinyPlatform.get().command("load-occupations", "file=" + data);
        return client.post(
                        "/api/standards",
                        Map.of(
                                "code", code,
                                "title", "焊工 四级",
                                "kind", kind,
                                "occupationCode", "6-18-02-04",
                                "grade", "FOUR",
                                "edition", "1",
                                "source", "测试"))
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    @Test
    void hostile_files_are_refused_with_their_reason_and_leave_nothing() throws IOException {
        operations
                .postBytes(
                        points("a.xlsx"),
                        "application/octet-stream",
                        book(HEAD + row(2, "甲", "乙", "技能", "1", "能"), Map.of()))
                .expect(200);
        var before = files();
        var attacks = new LinkedHashMap<String, byte[]>();
        attacks.put("shared.sheet.unpacks_too_far", book(HEAD, Map.of("xl/media/a.bin", new byte[95 << 20])));
        attacks.put(
                "shared.sheet.document_type",
                book(
                        HEAD,
                        Map.of(
                                "xl/sharedStrings.xml",
                                utf8("<!DOCTYPE a [<!ENTITY e SYSTEM"
                                        + " 'file:///etc/passwd'>]><sst><si><t>&e;</t></si></sst>"))));
        attacks.put("shared.sheet.macros", book(HEAD, Map.of("xl/vbaProject.bin", utf8("x"))));
        attacks.put("shared.sheet.wrong_kind", utf8("a,b"));
        attacks.put("shared.sheet.unreadable", utf8("PK\u0003\u0004 and nothing else"));
        attacks.put("shared.sheet.too_large", new byte[11 << 20]);
        for (var attack : attacks.entrySet()) {
            var answer = operations.postBytes(points("a.xlsx"), "application/octet-stream", attack.getValue());

            assertThat(answer.status()).as(attack.getKey()).isEqualTo(422);
            assertThat(answer.text())
                    .contains(attack.getKey())
                    .doesNotContain("root:")
                    .doesNotContain("Exception");
        }
        assertThat(files()).as("files that were not there before").isEqualTo(before);
        assertThat(operations.get("/api/standards/" + draft + "/points").body()).hasSize(1);
    }

    @Test
    void a_formula_is_told_by_row_and_column_and_nothing_is_imported() throws IOException {
        var formula = HEAD.replace("</row>", "</row><row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c></row>");

        var answer = operations.postBytes(points("a.xlsx"), "application/octet-stream", book(formula, Map.of()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("imported").asBoolean()).isFalse();
        assertThat(answer.body().path("problems").get(0).path("row").asInt()).isEqualTo(2);
        assertThat(answer.body().path("problems").get(0).path("reasons").get(0).asText())
                .contains("A 列是公式");
    }

    @Test
    void what_goes_out_again_holds_no_live_formula() throws IOException {
        var id = standard(operations, "NATIONAL", "ATTACK-2");
        operations
                .postBytes(
                        "/api/standards/" + id + "/points?name=a.xlsx",
                        "application/octet-stream",
                        book(HEAD + row(2, "=1+1", "@SUM(A1)", "技能", "1", "+cmd"), Map.of()))
                .expect(200);

        var file = operations
                .get("/api/standards/" + id + "/points.xlsx")
                .expect(200)
                .raw()
                .body();

        var book = new Book(Files.write(folder.resolve("points.xlsx"), file));
        assertThat(book.texts()).contains("'=1+1", "'@SUM(A1)", "'+cmd");
        assertThat(book.texts()).noneMatch(text -> text.matches("(?s)[=+\\-@\t\r\n|%].*"));
        assertThat(book.elements())
                .as("computed cells, links, macros")
                .doesNotContain("f", "hyperlink", "externalReference", "ddeLink");
        assertThat(book.cellTypes()).as("text stays text").containsOnly("s");
    }

    private static String points(String name) {
        return "/api/standards/" + draft + "/points?name=" + name;
    }

    /** Names and sizes of what lies in the data folder and the server's temporary folders, without database, journal and logs. */
    private static TreeSet<String> files() throws IOException {
        try (var all = Files.walk(platform.data())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*/(log|database|activemq|tx-object-store)/.*"))
                    .map(file -> file + " " + size(file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet program finds in a workbook, entities resolved. */
    private record Book(List<String> texts, Set<String> elements, Set<String> cellTypes) {
        Book(Path file) throws IOException {
            this(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".xml")) {
                        read(zip.getInputStream(entry));
                    }
                }
            }
        }

        private void read(InputStream part) throws IOException {
            try {
                var parser = DocumentBuilderFactory.newInstance();
                parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                var all = parser.newDocumentBuilder().parse(part).getElementsByTagName("*");
                for (var i = 0; i < all.getLength(); i++) {
                    var element = (Element) all.item(i);
                    elements.add(element.getTagName());
                    if (element.getTagName().equals("t")) {
                        texts.add(element.getTextContent());
                    }
                    if (element.getTagName().equals("c")) {
                        cellTypes.add(element.getAttribute("t"));
                    }
                }
            } catch (ParserConfigurationException | SAXException e) {
                throw new IOException(e);
            }
        }
    }

    private static String row(int number, String... texts) {
        var cells = new StringBuilder("<row r=\"" + number + "\">");
        for (var column = 0; column < texts.length; column++) {
            cells.append("<c r=\"")
                    .append((char) ('A' + column))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(texts[column])
                    .append("</t></is></c>");
        }
        return cells.append("</row>").toString();
    }

    private static byte[] book(String rows, Map<String, byte[]> more) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"a\" sheetId=\"1\""
                        + " r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        parts.putAll(more);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
