package org.jiangxin.integrity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** One line of a comparison list: the keyed index of a citizen id, never the number, and from when to when it holds. */
@Entity
@Immutable
@Table(name = "register_entries")
public class RegisterEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entries_seq")
    @SequenceGenerator(name = "register_entries_seq", sequenceName = "register_entries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "batch_id")
    private long batchId;

    @Column(name = "citizen_id_index")
    private String citizenIdIndex;

    @Column(name = "holds_from")
    private LocalDate holdsFrom;

    @Column(name = "holds_until")
    private LocalDate holdsUntil;

    protected RegisterEntry() {}

    /**
     * A line.
     *
     * @param from first day, or null when nobody said one
     * @param until last day, or null while it holds
     */
    public RegisterEntry(long batchId, String citizenIdIndex, LocalDate from, LocalDate until) {
        this.batchId = batchId;
        this.citizenIdIndex = Objects.requireNonNull(citizenIdIndex);
        this.holdsFrom = from;
        this.holdsUntil = until;
    }

    public Long id() {
        return id;
    }

    public long batchId() {
        return batchId;
    }

    public String citizenIdIndex() {
        return citizenIdIndex;
    }

    public LocalDate holdsFrom() {
        return holdsFrom;
    }

    public LocalDate holdsUntil() {
        return holdsUntil;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegisterEntry that
                && batchId == that.batchId
                && citizenIdIndex.equals(that.citizenIdIndex)
                && Objects.equals(holdsFrom, that.holdsFrom)
                && Objects.equals(holdsUntil, that.holdsUntil);
    }

    @Override
    public int hashCode() {
        return Objects.hash(batchId, citizenIdIndex, holdsFrom, holdsUntil);
    }
}
