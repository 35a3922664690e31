package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/** A teacher of a class (授课师资) with what is taught and by which qualification. The name is sealed. */
@Entity
@Table(name = "class_teachers")
public class ClassTeacher {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "class_teachers_seq")
    @SequenceGenerator(name = "class_teachers_seq", sequenceName = "class_teachers_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "name_sealed")
    private String nameSealed;

    @Column(name = "subject")
    private String subject;

    @Column(name = "qualification")
    private String qualification;

    @Version
    @Column(name = "version")
    private long version;

    protected ClassTeacher() {}

    /** @param publicId drawn beforehand, because the sealed name is bound to it */
    public ClassTeacher(String publicId, long classId, String nameSealed, String subject, String qualification) {
        this.publicId = Objects.requireNonNull(publicId);
        this.classId = classId;
        this.nameSealed = Objects.requireNonNull(nameSealed);
        this.subject = Objects.requireNonNull(subject);
        this.qualification = Objects.requireNonNull(qualification);
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

    public String nameSealed() {
        return nameSealed;
    }

    public String subject() {
        return subject;
    }

    public String qualification() {
        return qualification;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassTeacher that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
