package org.jiangxin.audit.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.entity.AnchorLeaf;
import org.jiangxin.audit.entity.RecordAnchor;
import org.jiangxin.audit.entity.StreamKind;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** Seals and what is under them; added and read only. */
@ApplicationScoped
public class RecordAnchors {
    @PersistenceContext
    EntityManager em;

    public void add(RecordAnchor anchor) {
        em.persist(anchor);
    }

    public void add(AnchorLeaf leaf) {
        em.persist(leaf);
    }

    /** Writes what was added and forgets it, so that sealing millions of streams keeps a flat memory. */
    public void release() {
        em.flush();
        em.clear();
    }

    public Optional<RecordAnchor> latest() {
        return em.createQuery("select a from RecordAnchor a order by a.number desc", RecordAnchor.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<RecordAnchor> find(long number) {
        return em.createQuery("select a from RecordAnchor a where a.number = :number", RecordAnchor.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Seals of the days from one to another, newest first. */
    public Page<RecordAnchor> newest(LocalDate from, LocalDate to, PageRequest rows) {
        var found = em.createQuery(
                        "select a from RecordAnchor a where a.day between :fromDay and :toDay order by a.number desc",
                        RecordAnchor.class)
                .setParameter("fromDay", from)
                .setParameter("toDay", to)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        var total = em.createQuery(
                        "select count(a) from RecordAnchor a where a.day between :fromDay and :toDay", Long.class)
                .setParameter("fromDay", from)
                .setParameter("toDay", to)
                .getSingleResult();
        return new Page<>(found, total, rows.first());
    }

    /** Seals behind one, in order. */
    public List<RecordAnchor> after(long number, int atMost) {
        return em.createQuery(
                        "select a from RecordAnchor a where a.number > :number order by a.number", RecordAnchor.class)
                .setParameter("number", number)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** What is under a seal, in its order, behind a position. */
    public List<AnchorLeaf> leaves(long number, long position, int atMost) {
        return em.createQuery("""
                        select l from AnchorLeaf l
                        where l.anchorNumber = :number and l.position > :position order by l.position""", AnchorLeaf.class)
                .setParameter("number", number)
                .setParameter("position", position)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** How far streams are sealed, by their id; those that never were are left out. At most 1,000 at once. */
    public Map<Long, Long> sealed(StreamKind kind, Collection<Long> streamIds) {
        var counts = new HashMap<Long, Long>();
        em.createQuery("""
                        select l.streamId, max(l.entryCount) from AnchorLeaf l
                        where l.kind = :kind and l.streamId in :ids group by l.streamId""", Object[].class)
                .setParameter("kind", kind)
                .setParameter("ids", streamIds)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }
}
