package org.jiangxin.audit.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.jiangxin.audit.entity.AuditCriteria;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.entity.AuditShard;
import org.jiangxin.shared.error.NotFound;

/** The trail: append at a locked head, read in order. */
@ApplicationScoped
public class AuditEntries {
    @PersistenceContext
    EntityManager em;

    /** The head of a chain, locked until the transaction ends. */
    public AuditShard lockHead(int shard) {
        var head = em.find(AuditShard.class, shard, LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            throw new NotFound(AuditShard.class, shard);
        }
        return head;
    }

    public void add(AuditEntry entry) {
        em.persist(entry);
    }

    public List<AuditShard> heads() {
        return em.createQuery("select s from AuditShard s order by s.shard", AuditShard.class)
                .getResultList();
    }

    /** Entries of a chain behind a position, in order. */
    public List<AuditEntry> after(int shard, long position, int atMost) {
        return em.createQuery(
                        "select e from AuditEntry e where e.shard = :shard and e.position > :position order by e.position",
                        AuditEntry.class)
                .setParameter("shard", shard)
                .setParameter("position", position)
                .setMaxResults(atMost)
                .getResultList();
    }

    public Optional<AuditEntry> at(int shard, long position) {
        return em.createQuery(
                        "select e from AuditEntry e where e.shard = :shard and e.position = :position",
                        AuditEntry.class)
                .setParameter("shard", shard)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    /** Entries that fit, newest first. */
    public List<AuditEntry> search(AuditCriteria wanted, int first, int size) {
        return searching(em.createQuery("""
                        select e from AuditEntry e
                        where e.occurredAt >= :since and e.occurredAt < :until
                          and (:anyActor = 1 or e.actor = :actor)
                          and (:anyAction = 1 or e.action like :action escape '!')
                          and (:anySubject = 1 or e.subjectId = :subject)
                        order by e.occurredAt desc, e.id desc""", AuditEntry.class), wanted)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public long count(AuditCriteria wanted) {
        return searching(em.createQuery("""
                        select count(e) from AuditEntry e
                        where e.occurredAt >= :since and e.occurredAt < :until
                          and (:anyActor = 1 or e.actor = :actor)
                          and (:anyAction = 1 or e.action like :action escape '!')
                          and (:anySubject = 1 or e.subjectId = :subject)""", Long.class), wanted).getSingleResult();
    }

    private static <T> TypedQuery<T> searching(TypedQuery<T> query, AuditCriteria wanted) {
        return query.setParameter("since", wanted.since())
                .setParameter("until", wanted.until())
                .setParameter("anyActor", wanted.actor().isEmpty() ? 1 : 0)
                .setParameter("actor", wanted.actor())
                .setParameter("anyAction", wanted.action().isEmpty() ? 1 : 0)
                .setParameter("action", wanted.actionPattern())
                .setParameter("anySubject", wanted.subjectId().isEmpty() ? 1 : 0)
                .setParameter("subject", wanted.subjectId());
    }

    /** Forgets what was read, so that verifying a long chain keeps a flat memory. */
    public void forget() {
        em.clear();
    }
}
