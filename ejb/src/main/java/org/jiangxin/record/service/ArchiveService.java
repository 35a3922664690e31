package org.jiangxin.record.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import org.jiangxin.record.entity.Archive;
import org.jiangxin.record.entity.IssuedFileKind;
import org.jiangxin.shared.crypto.HashChain;

/**
 * Draws up a learner's archive for one enrolment (学习档案; R-331e): PDF to read, JSON for machines, both of the same signed
 * payload. Every drawing-up has a number of its own and is noted; the body is read from the ledger at that moment.
 */
@Stateless
public class ArchiveService {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    ArchiveFacts facts;

    @Inject
    ArchiveDocument document;

    @Inject
    RecordSigner signer;

    @Inject
    RecordVault vault;

    /** The archive to read and print. Rendering runs in no transaction. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IssuedDownload pdf(String enrolmentPublicId) {
        var drawn = facts.draw(enrolmentPublicId);
        var signed = signer.sign(drawn.payload());
        return keep(drawn, signed, IssuedFileKind.ARCHIVE_PDF, document.pdf(drawn.payload(), signed));
    }

    /** The same for machines: printed fields, content and signature. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IssuedDownload json(String enrolmentPublicId) {
        var drawn = facts.draw(enrolmentPublicId);
        var signed = signer.sign(drawn.payload());
        return keep(drawn, signed, IssuedFileKind.ARCHIVE_JSON, json(drawn.payload(), signed));
    }

    private IssuedDownload keep(
            ArchiveFacts.Drawn drawn, RecordSigner.Signed signed, IssuedFileKind kind, byte[] content) {
        var serial = drawn.payload().serial();
        vault.keep(
                new Archive(
                        serial,
                        drawn.enrolmentId(),
                        drawn.learnerId(),
                        vault.sealHead(serial, drawn.holder(), drawn.payload().printed()),
                        signed.payloadHash(),
                        drawn.at()),
                kind,
                HashChain.sha256(content),
                content.length);
        boolean pdf = kind == IssuedFileKind.ARCHIVE_PDF;
        return new IssuedDownload(
                DocumentWords.of("archive.title") + "-" + serial + (pdf ? ".pdf" : ".json"),
                pdf ? IssuedDownload.PDF : IssuedDownload.JSON,
                content);
    }

    static byte[] json(DocumentPayload payload, RecordSigner.Signed signed) {
        try {
            var file = new LinkedHashMap<String, Object>();
            file.put("kind", payload.kind());
            file.put("version", payload.version());
            file.put("printed", payload.printed());
            file.put("content", payload.facts());
            file.put("signature", signed.jws());
            return MAPPER.writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("archive " + payload.serial(), e);
        }
    }
}
