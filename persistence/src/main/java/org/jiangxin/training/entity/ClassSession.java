package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/** One row of the timetable (课程表) of a class. Times are minutes of the day in China. */
@Entity
@Table(name = "class_sessions")
public class ClassSession {
    private static final int DAY_MINUTES = 24 * 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "class_sessions_seq")
    @SequenceGenerator(name = "class_sessions_seq", sequenceName = "class_sessions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "teacher_id")
    private Long teacherId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "starts_minute")
    private int startsMinute;

    @Column(name = "ends_minute")
    private int endsMinute;

    @Enumerated(EnumType.STRING)
    @Column(name = "form")
    private SessionForm form;

    @Column(name = "topic")
    private String topic;

    @Column(name = "place")
    private String place;

    @Version
    @Column(name = "version")
    private long version;

    protected ClassSession() {}

    /**
     * A row of the timetable.
     *
     * @param teacherId the teacher, or null where nobody leads
     * @param place where it is held; null on the platform
     */
    public ClassSession(
            long classId,
            Long teacherId,
            LocalDate heldOn,
            int startsMinute,
            int endsMinute,
            SessionForm form,
            String topic,
            String place) {
        if (startsMinute < 0 || endsMinute <= startsMinute || endsMinute > DAY_MINUTES) {
            throw new IllegalArgumentException("time of a session: " + startsMinute + " to " + endsMinute);
        }
        this.publicId = PublicId.random();
        this.classId = classId;
        this.teacherId = teacherId;
        this.heldOn = Objects.requireNonNull(heldOn);
        this.startsMinute = startsMinute;
        this.endsMinute = endsMinute;
        this.form = Objects.requireNonNull(form);
        this.topic = Objects.requireNonNull(topic);
        this.place = place;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long classId() {
        return classId;
    }

    public Long teacherId() {
        return teacherId;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public int startsMinute() {
        return startsMinute;
    }

    public int endsMinute() {
        return endsMinute;
    }

    public int minutes() {
        return endsMinute - startsMinute;
    }

    public SessionForm form() {
        return form;
    }

    public String topic() {
        return topic;
    }

    public String place() {
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassSession that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
