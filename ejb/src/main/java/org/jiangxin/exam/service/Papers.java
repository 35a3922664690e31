package org.jiangxin.exam.service;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptPaper;
import org.jiangxin.exam.repository.AttemptPapers;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.crypto.TamperedValue;

/**
 * Seals, keeps and opens papers. At rest a paper is encrypted under its attempt's place and held against the hash that stands
 * on the attempt: a paper that was exchanged or edited does not open. For saving answers only the references are needed; they
 * stay in a small cache, so that no save decrypts a paper.
 */
@ApplicationScoped
public class Papers {
    private static final int SHEETS = 2_000;

    /** One form of a paper for one hash: fields by name, numbers written out. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Map<String, AnswerSheet> sheets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AnswerSheet> eldest) {
            return size() > SHEETS;
        }
    });

    @Inject
    AttemptPapers papers;

    @Inject
    FieldCipher cipher;

    /** The canonical form of a paper. */
    static String write(Paper paper) {
        try {
            return CANONICAL.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("paper", e);
        }
    }

    static Paper read(String canonical) {
        try {
            return CANONICAL.readValue(canonical, Paper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("paper", e);
        }
    }

    static String hash(String canonical) {
        return HashChain.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the paper whose hash is on the attempt. */
    void keep(Attempt attempt, String canonical, int itemCount, Instant now) {
        papers.add(new AttemptPaper(
                attempt.id(), cipher.encrypt(place(attempt), canonical), attempt.paperHash(), itemCount, now));
    }

    Paper open(Attempt attempt) {
        var canonical = cipher.decrypt(place(attempt), papers.get(attempt.id()).sealedItems());
        if (!SecretHashes.same(hash(canonical), attempt.paperHash())) {
            throw new TamperedValue(place(attempt), null);
        }
        return read(canonical);
    }

    AnswerSheet sheet(Attempt attempt) {
        var cached = sheets.get(attempt.paperHash());
        return cached != null ? cached : remember(attempt, open(attempt));
    }

    /** Keeps the references of a paper that was opened anyway. */
    AnswerSheet remember(Attempt attempt, Paper paper) {
        var sheet = new AnswerSheet(paper);
        sheets.put(attempt.paperHash(), sheet);
        return sheet;
    }

    private static String place(Attempt attempt) {
        return "attempt_papers.sealed_items|" + attempt.publicId();
    }
}
