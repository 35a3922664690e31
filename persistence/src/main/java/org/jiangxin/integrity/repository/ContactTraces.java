package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jiangxin.identity.entity.ContactKind;

/** Mobile numbers and e-mail addresses that many people of classes had, as rules look at them: by keyed index, never by number. */
@ApplicationScoped
public class ContactTraces {
    private static final String SINCE = "sinceMoment";
    private static final String UNTIL = "untilMoment";

    @PersistenceContext
    EntityManager em;

    /** One account that had a contact. */
    public record Bound(long accountId, Instant at) {}

    /** A contact that many had. */
    public record Shared(ContactKind kind, String valueIndex) {}

    /**
     * Contacts that many people of classes were given in a time, as far as somebody was given them, or somebody who has them joined a class,
     * on the day.
     */
    public List<Shared> shared(Instant since, Instant from, Instant until, long atLeast) {
        return em.createQuery("""
                        select b.kind, b.valueIndex from ContactBinding b
                        where b.boundAt >= :sinceMoment and b.boundAt < :untilMoment
                          and exists (select 1 from Enrolment e where e.learnerId = b.accountId)
                          and b.valueIndex in (select d.valueIndex from ContactBinding d
                            where d.boundAt >= :fromMoment and d.boundAt < :untilMoment
                              or d.accountId in (select n.learnerId from Enrolment n
                                where n.enrolledAt >= :fromMoment and n.enrolledAt < :untilMoment))
                        group by b.kind, b.valueIndex having count(distinct b.accountId) >= :least
                        order by b.kind, b.valueIndex""", Object[].class)
                .setParameter(SINCE, since)
                .setParameter("fromMoment", from)
                .setParameter(UNTIL, until)
                .setParameter("least", atLeast)
                .getResultStream()
                .map(row -> new Shared((ContactKind) row[0], (String) row[1]))
                .toList();
    }

    /** Who of the people of classes was given a contact in a time, and when first. */
    public List<Bound> boundTo(ContactKind kind, String valueIndex, Instant since, Instant until, int atMost) {
        return em.createQuery("""
                        select b.accountId, min(b.boundAt) from ContactBinding b
                        where b.kind = :kind and b.valueIndex = :valueIndex
                          and b.boundAt >= :sinceMoment and b.boundAt < :untilMoment
                          and exists (select 1 from Enrolment e where e.learnerId = b.accountId)
                        group by b.accountId order by b.accountId""", Object[].class)
                .setParameter("kind", kind)
                .setParameter("valueIndex", valueIndex)
                .setParameter(SINCE, since)
                .setParameter(UNTIL, until)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new Bound((Long) row[0], (Instant) row[1]))
                .toList();
    }
}
