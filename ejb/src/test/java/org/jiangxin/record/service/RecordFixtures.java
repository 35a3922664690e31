package org.jiangxin.record.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.record.entity.CertificateFacts;
import org.jiangxin.record.entity.CertificateSerial;
import org.jiangxin.record.entity.IssuedFile;
import org.jiangxin.record.entity.IssuedFileKind;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.KeyRing;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** A certificate and an archive of an invented learner, with a register that lives in memory. */
final class RecordFixtures {
    static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
    static final CertificateSerial SERIAL = CertificateSerial.of("990000", 2026, 41);
    static final CheckCounter.Stamp STAMP = new CheckCounter.Stamp("CY-261124-00001", NOW, "source", "serial");
    private static final String HEAD = HashChain.sha256(new byte[] {1});

    final RecordSigner signer = signer(3);
    final Register register = new Register();
    final ArchiveDocument archives = archives();
    final FileComparison comparison = comparison();

    static RecordSigner signer(int seed) {
        var signer = new RecordSigner();
        signer.keys = new KeyRing() {
            @Override
            public byte[] key(String purpose, int keyId) {
                var key = new byte[32];
                Arrays.fill(key, (byte) seed);
                return key;
            }
        };
        return signer;
    }

    static Settings settings() {
        return new Settings() {
            @Override
            public String text(Setting setting) {
                return setting.fallback();
            }

            @Override
            public boolean isOn(Setting setting) {
                return setting == Setting.DEMO;
            }
        };
    }

    static Map<String, String> printed() {
        return PrintedFields.of(
                SERIAL,
                new LearnerCard(7, "p", "欧阳珺玥", "欧**", "990***********0042", "199****0001"),
                new CertificateFacts(
                        "电工（四级／中级工） 低压电气设备安装、调试与故障排除专项能力提升培训（含安全用电与触电急救）",
                        "青石市匠成职业培训学校（演示数据）",
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 4, 17),
                        LocalDate.of(2026, 4, 28),
                        2170 * 60_000L,
                        45,
                        HEAD,
                        "attempt"));
    }

    DocumentPayload certificate() {
        return DocumentPayload.certificate(
                printed(), new ObjectMapper().valueToTree(new LinkedHashMap<>(Map.of("ledgerHead", HEAD))));
    }

    /** The file as issued, entered in the register. */
    byte[] issueCertificate() {
        var signed = signer.sign(certificate());
        var file = certificateShowing(printed(), signed);
        register.add(
                new IssuedRecord(
                        true,
                        SERIAL.value(),
                        1,
                        printed().get("name"),
                        printed(),
                        signed.payloadHash(),
                        NOW,
                        2170 * 60_000L),
                IssuedFileKind.CERTIFICATE_PDF,
                file);
        return file;
    }

    /** A certificate that shows what one likes around a signature of what was issued. */
    static byte[] certificateShowing(Map<String, String> printed, RecordSigner.Signed signed) {
        return new PdfWriter()
                .write(
                        CertificateDocument.of(
                                printed,
                                signed.payloadHash(),
                                "http://127.0.0.1:8080/public/record/verify.xhtml?serial=" + SERIAL.value(),
                                true),
                        "培训合格证书",
                        signed.jws());
    }

    DocumentPayload archive() {
        var printed = new LinkedHashMap<String, String>();
        printed.put("archiveSerial", "DA-990000-20261124-7KQ2M9ZX4T");
        printed.put("name", "欧**");
        printed.put("identity", "990***********0042");
        printed.put("programme", "电工（四级／中级工） 低压电气设备安装与调试");
        printed.put("className", "2026年春季电工四级线上班（第3期）");
        printed.put("institution", "青石市匠成职业培训学校（演示数据）");
        printed.put("period", "2026年3月2日至2026年5月31日");
        printed.put("credited", "48 学时 10 分");
        printed.put("pending", "2 分 15 秒");
        printed.put("required", "48 学时");
        printed.put("score", "86 分（满分 100 分），合格");
        printed.put("ledgerHead", HEAD);
        printed.put("generatedAt", "2026年11月24日 14:30");
        printed.put("generatedBy", "本人");
        return DocumentPayload.archive(printed, new ObjectMapper().valueToTree(content()));
    }

    RecordSigner.Signed issueArchive(boolean json) {
        var payload = archive();
        var signed = signer.sign(payload);
        var file = json ? ArchiveService.json(payload, signed) : archives.pdf(payload, signed);
        register.add(
                new IssuedRecord(false, payload.serial(), 1, "欧阳珺玥", payload.printed(), signed.payloadHash(), NOW, -1),
                json ? IssuedFileKind.ARCHIVE_JSON : IssuedFileKind.ARCHIVE_PDF,
                file);
        return signed;
    }

    private static ArchiveContent content() {
        var days = new ArrayList<ArchiveContent.Day>();
        var spans = new ArrayList<ArchiveContent.Interval>();
        for (int i = 0; i < 12; i++) {
            days.add(ArchiveContent.Day.of(LocalDate.of(2026, 3, 2).plusDays(i), 180 * 60_000L + i * 1000, 0, 61_000));
            for (int part = 0; part < 4; part++) {
                var from = Instant.parse("2026-03-02T01:00:00Z").plusSeconds(86_400L * i + 3600L * part);
                spans.add(new ArchiveContent.Interval(
                        "1." + (part + 1),
                        from.toString(),
                        from.plusSeconds(300).toString(),
                        part == 3 ? 0 : 300_000,
                        0,
                        part == 3 ? 300_000 : 0,
                        part == 3 ? "HIDDEN" : null,
                        "DESKTOP",
                        HashChain.sha256(new byte[] {(byte) i, (byte) part})));
            }
        }
        return new ArchiveContent(
                new ArchiveContent.Study(2170 * 60_000L, 135_000, 732_000, 2160 * 60_000L, 45, 12, 12, true),
                days,
                List.of(
                        new ArchiveContent.LessonRow("1.1", "开工前的安全检查", "VIDEO", true, 2_700_000, 98, true),
                        new ArchiveContent.LessonRow("1.2", "触电急救与灭火", "TEXT", true, 1_200_000, 100, true),
                        new ArchiveContent.LessonRow("2.1", "电路图识读（讲义）", "DOCUMENT", false, 0, 0, false)),
                spans,
                false,
                List.of(
                        new ArchiveContent.Check("PORTRAIT", "MATCH", "2026-03-01T02:11:00Z"),
                        new ArchiveContent.Check("CHARACTERS", "PASSED", "2026-03-02T01:20:00Z")),
                new ArchiveContent.ExamPart(
                        "电工四级结业考试",
                        1,
                        "2026-04-17T03:00:00Z",
                        new BigDecimal("86.00"),
                        new BigDecimal("100.00"),
                        new BigDecimal("60.00"),
                        true,
                        3_120_000,
                        50,
                        43,
                        0,
                        1,
                        15_000,
                        0,
                        0,
                        false,
                        3,
                        1,
                        List.of(new ArchiveContent.Point("触电急救", 4, 10), new ArchiveContent.Point("电路图识读", 3, 12))),
                new ArchiveContent.CertificatePart(SERIAL.value(), "2026-04-28", HEAD),
                "QINGSHAN-2026-1",
                HEAD);
    }

    private ArchiveDocument archives() {
        var document = new ArchiveDocument();
        document.settings = settings();
        document.writer = new PdfWriter();
        document.files = new CertificateFiles();
        document.files.settings = settings();
        return document;
    }

    private FileComparison comparison() {
        var made = new FileComparison();
        made.signer = signer;
        made.vault = register;
        made.archives = archives;
        made.ledger = new LedgerAgreement() {
            @Override
            boolean agrees(IssuedRecord issued) {
                return true;
            }
        };
        return made;
    }

    /** The register without a database. */
    static final class Register extends RecordVault {
        private final Map<String, IssuedRecord> records = new HashMap<>();
        private final Map<String, IssuedFile> kept = new HashMap<>();
        private final Map<String, byte[]> content = new HashMap<>();

        void add(IssuedRecord record, IssuedFileKind kind, byte[] file) {
            records.put(record.serial(), record);
            var hash = HashChain.sha256(file);
            kept.put(hash, new IssuedFile(record.serial(), kind, hash, file.length, NOW));
            content.put(record.serial(), file);
        }

        byte[] fileOf(String serial) {
            return content.get(serial);
        }

        @Override
        Optional<IssuedRecord> find(String serial) {
            return Optional.ofNullable(records.get(serial));
        }

        @Override
        Optional<IssuedFile> fileWith(String hash) {
            return Optional.ofNullable(kept.get(hash));
        }

        @Override
        Optional<String> newestHash(String serial) {
            return Optional.of(HashChain.sha256(content.get(serial)));
        }
    }
}
