package org.jiangxin.record.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.record.service.CertificateCard;
import org.jiangxin.record.service.CertificateService;
import org.jiangxin.record.service.StudyRecord;
import org.jiangxin.record.service.StudyRecord.Standing;
import org.jiangxin.record.service.StudyRecordService;
import org.jiangxin.shared.web.StudyTimeFormat;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** A learner's certificates, study records and their downloads (R-331e, R-331f). */
@Named
@ViewScoped
public class RecordsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CertificateService certificateService;

    @Inject
    StudyRecordService recordService;

    private List<CertificateCard> certificates;
    private List<StudyRecord> records;

    @PostConstruct
    void load() {
        certificates = certificateService.mine();
        records = recordService.mine();
    }

    /** Courses by how they stand; joined ones are all of them (R-331c). */
    public long count(Standing... standings) {
        var wanted = Arrays.asList(standings);
        return records.stream()
                .filter(record -> wanted.contains(record.standing()))
                .count();
    }

    public long getCompleted() {
        return count(Standing.COMPLETED);
    }

    public long getOngoing() {
        return count(Standing.STUDYING, Standing.UNFINISHED);
    }

    public long getLeftBefore() {
        return count(Standing.LEFT_BEFORE_START);
    }

    public long getLeftAfter() {
        return count(Standing.LEFT_AFTER_START);
    }

    public String standing(StudyRecord record) {
        return text("enum.Standing." + record.standing());
    }

    public String hours(long millis, int hourMinutes) {
        return StudyTimeFormat.of(millis, hourMinutes, Faces.getLocale());
    }

    /** The rule in words, for readers of the page aloud. */
    public String rule(StudyRecord record) {
        return text(
                "records.rule",
                hours(record.requiredMillis(), record.hourMinutes()),
                hours(record.creditedMillis(), record.hourMinutes()),
                hours(record.pendingMillis(), record.hourMinutes()));
    }

    public String score(StudyRecord record) {
        return record.score() == null
                ? text("records.score.none")
                : text("records.score.of", plain(record.score()), plain(record.fullScore()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String text(String key, Object... arguments) {
        return Texts.get(Faces.getLocale(), "record", key, arguments);
    }

    public List<CertificateCard> getCertificates() {
        return certificates;
    }

    public List<StudyRecord> getRecords() {
        return records;
    }
}
