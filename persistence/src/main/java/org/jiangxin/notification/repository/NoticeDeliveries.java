package org.jiangxin.notification.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangxin.notification.entity.DeliveryStatus;
import org.jiangxin.notification.entity.NoticeDelivery;
import org.jiangxin.shared.error.NotFound;

/** Deliveries by their due time. A claim locks its row, so two nodes never send one at the same time on purpose. */
@ApplicationScoped
public class NoticeDeliveries {
    private static final Set<DeliveryStatus> OPEN = Set.of(DeliveryStatus.QUEUED, DeliveryStatus.SENDING);

    @PersistenceContext
    EntityManager em;

    public void add(NoticeDelivery delivery) {
        em.persist(delivery);
    }

    public NoticeDelivery lock(long id) {
        var delivery = em.find(NoticeDelivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            throw new NotFound(NoticeDelivery.class, id);
        }
        return delivery;
    }

    public List<Long> due(Instant now, int atMost) {
        return em.createQuery(
                        "select d.id from NoticeDelivery d where d.status in :open and d.dueAt <= :now order by d.id",
                        Long.class)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long count(DeliveryStatus status) {
        return em.createQuery("select count(d) from NoticeDelivery d where d.status = :status", Long.class)
                .setParameter("status", status)
                .getSingleResult();
    }
}
