package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/** A day on which the calendar differs from the week: a public holiday, or a weekend day that is worked (调休上班). */
@Entity
@Table(name = "calendar_days")
public class CalendarDay {
    @Id
    @Column(name = "calendar_day")
    private LocalDate day;

    @Column(name = "working")
    private boolean working;

    @Column(name = "title")
    private String title;

    @Column(name = "data_version")
    private String dataVersion;

    @Version
    @Column(name = "version")
    private long version;

    protected CalendarDay() {}

    public CalendarDay(LocalDate day, boolean working, String title, String dataVersion) {
        this.day = Objects.requireNonNull(day);
        become(working, title, dataVersion);
    }

    /** Takes over what a newer arrangement says. */
    public final void become(boolean nowWorking, String newTitle, String newDataVersion) {
        this.working = nowWorking;
        this.title = Objects.requireNonNull(newTitle);
        this.dataVersion = Objects.requireNonNull(newDataVersion);
    }

    public LocalDate day() {
        return day;
    }

    public boolean isWorking() {
        return working;
    }

    public String title() {
        return title;
    }

    public String dataVersion() {
        return dataVersion;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarDay that && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(day);
    }
}
