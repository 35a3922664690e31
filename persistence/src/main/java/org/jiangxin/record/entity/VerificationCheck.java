package org.jiangxin.record.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.time.ChinaTime;

/**
 * One question of the public about a certificate or archive. Counted so that nobody guesses names to a serial; who asked and
 * about what is kept only as keyed index.
 */
@Entity
@Immutable
@Table(name = "verification_checks")
public class VerificationCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_checks_seq")
    @SequenceGenerator(name = "verification_checks_seq", sequenceName = "verification_checks_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "source_index")
    private String sourceIndex;

    @Column(name = "serial_index")
    private String serialIndex;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected VerificationCheck() {}

    public VerificationCheck(String sourceIndex, String serialIndex, Instant now) {
        this.sourceIndex = Objects.requireNonNull(sourceIndex);
        this.serialIndex = Objects.requireNonNull(serialIndex);
        this.checkedAt = Objects.requireNonNull(now);
    }

    /** 查验编号, to quote in a question: day and running number. */
    public String number() {
        return String.format(Locale.ROOT, "CY-%s-%05d", DAY.format(checkedAt.atZone(ChinaTime.ZONE)), id);
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationCheck that && id != null && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return VerificationCheck.class.hashCode();
    }
}
