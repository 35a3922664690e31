package org.jiangxin.shared.time;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The one-row table that HQL selects the database's time from (HQL knows no DUAL). */
@Entity
@Immutable
@Table(name = "database_instants")
public class DatabaseInstant {
    @Id
    @Column(name = "id")
    private Long id;

    protected DatabaseInstant() {}

    public Long id() {
        return id;
    }
}
