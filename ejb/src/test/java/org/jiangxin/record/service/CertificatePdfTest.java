package org.jiangxin.record.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.HashSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CertificatePdfTest {
    private static final int DOTS_PER_INCH = 150;
    private static final RecordFixtures FIXTURES = new RecordFixtures();
    private static byte[] file;

    @BeforeAll
    static void issue() {
        file = FIXTURES.issueCertificate();
    }

    @Test
    void every_printed_field_can_be_read_back_from_its_text() {
        var found = PdfReader.read(file).orElseThrow();
        var fields =
                PrintedText.fields(found.lines(), PrintedFields.CERTIFICATE, DocumentWords.of("certificate.statement"));

        assertThat(fields.keySet()).containsExactlyElementsOf(PrintedFields.CERTIFICATE);
        RecordFixtures.printed()
                .forEach((name, text) -> assertThat(fields.get(name)).as(name).isEqualTo(PrintedText.squeeze(text)));
    }

    @Test
    void its_text_has_the_characters_that_were_asked_for_and_no_look_alikes() {
        var text = String.join("\n", PdfReader.read(file).orElseThrow().lines());

        assertThat(text).contains("年3月2日", "演示数据，不作凭证");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF)).isEmpty();
    }

    @Test
    void the_signed_payload_is_inside() {
        var jws = PdfReader.read(file).orElseThrow().jws().orElseThrow();

        assertThat(FIXTURES.signer.open(jws).orElseThrow().printed()).isEqualTo(RecordFixtures.printed());
    }

    @Test
    void the_code_leads_to_the_check_page_with_the_serial() throws Exception {
        try (var document = Loader.loadPDF(file)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo("http://127.0.0.1:8080/public/record/verify.xhtml?serial=" + RecordFixtures.SERIAL);
        }
    }

    @Test
    void its_typefaces_are_embedded_as_subsets_and_the_file_stays_small() throws Exception {
        var names = new HashSet<String>();
        try (var document = Loader.loadPDF(file)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                names.add(font.getName());
                assertThat(font.isEmbedded()).isTrue();
            }
        }
        assertThat(names).hasSize(2).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSerifSC-(Regular|Bold)"));
        assertThat(file.length).isLessThan(200_000);
    }
}
