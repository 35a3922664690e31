package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;

/** Classes. Places are counted by compare-and-set. */
@ApplicationScoped
public class TrainingClasses {
    @PersistenceContext
    EntityManager em;

    public void add(TrainingClass trainingClass) {
        em.persist(trainingClass);
    }

    public TrainingClass get(String publicId) {
        return em.createQuery("select c from TrainingClass c where c.publicId = :publicId", TrainingClass.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(TrainingClass.class, publicId));
    }

    public Optional<TrainingClass> findByCode(String code) {
        return em.createQuery("select c from TrainingClass c where c.code = :code", TrainingClass.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public TrainingClass get(long id) {
        return Optional.ofNullable(em.find(TrainingClass.class, id))
                .orElseThrow(() -> new NotFound(TrainingClass.class, id));
    }

    /** Ids behind one, in order, for going through all of them. */
    public List<Long> after(long id, int atMost) {
        return em.createQuery("select c.id from TrainingClass c where c.id > :after order by c.id", Long.class)
                .setParameter("after", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Classes that learners may join by themselves on that day, soonest end first. */
    public List<TrainingClass> openForEnrolment(LocalDate today, int atMost) {
        return em.createQuery("""
                        select c from TrainingClass c
                        where c.openForEnrolment = true and c.status <> :closed and c.endsOn >= :today
                        order by c.endsOn, c.id""", TrainingClass.class)
                .setParameter("closed", TrainingClassStatus.CLOSED)
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Takes one place; false when the class is full. */
    public boolean takePlace(long id) {
        return em.createQuery("""
                        update TrainingClass c set c.takenPlaces = c.takenPlaces + 1
                        where c.id = :id and c.takenPlaces < c.places""").setParameter("id", id).executeUpdate() == 1;
    }

    public void freePlace(long id) {
        em.createQuery("""
                        update TrainingClass c set c.takenPlaces = c.takenPlaces - 1
                        where c.id = :id and c.takenPlaces > 0""").setParameter("id", id).executeUpdate();
    }
}
