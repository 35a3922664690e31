package org.jiangxin.record.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.entity.CertificateNumber;
import org.jiangxin.record.entity.CertificateSerial;

/** The register of certificates. */
@ApplicationScoped
public class Certificates {
    @PersistenceContext
    EntityManager em;

    /** Takes the next running number for an enrolment, which has none yet. */
    public void take(CertificateNumber number) {
        em.persist(number);
    }

    public void add(Certificate certificate) {
        em.persist(certificate);
    }

    public Optional<Certificate> find(String publicId) {
        return em.createQuery("select c from Certificate c where c.publicId = :publicId", Certificate.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** By its serial as printed ({@link CertificateSerial}). */
    public Optional<Certificate> findBySerial(String serial) {
        return em.createQuery("select c from Certificate c where c.serial = :serial", Certificate.class)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }

    public Optional<Certificate> ofEnrolment(long enrolmentId) {
        return em.createQuery("select c from Certificate c where c.enrolmentId = :enrolmentId", Certificate.class)
                .setParameter("enrolmentId", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    /** A learner's certificates, newest first. */
    public List<Certificate> ofLearner(long learnerId) {
        return em.createQuery(
                        "select c from Certificate c where c.learnerId = :learnerId order by c.id desc",
                        Certificate.class)
                .setParameter("learnerId", learnerId)
                .getResultList();
    }
}
