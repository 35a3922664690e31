package org.jiangxin.notification.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** Messages of an account, newest first. Every read names the account, so that nobody sees another's. */
@ApplicationScoped
public class Notices {
    @PersistenceContext
    EntityManager em;

    public void add(Notice notice) {
        em.persist(notice);
    }

    public Notice get(long id) {
        var notice = em.find(Notice.class, id);
        if (notice == null) {
            throw new NotFound(Notice.class, id);
        }
        return notice;
    }

    public Optional<Notice> findOwn(long accountId, String publicId) {
        return em.createQuery(
                        "select n from Notice n where n.publicId = :publicId and n.accountId = :accountId",
                        Notice.class)
                .setParameter("publicId", publicId)
                .setParameter("accountId", accountId)
                .getResultStream()
                .findFirst();
    }

    public Page<Notice> page(long accountId, PageRequest wanted) {
        var total = em.createQuery("select count(n) from Notice n where n.accountId = :accountId", Long.class)
                .setParameter("accountId", accountId)
                .getSingleResult();
        var rows = em.createQuery(
                        "select n from Notice n where n.accountId = :accountId order by n.id desc", Notice.class)
                .setParameter("accountId", accountId)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
        return new Page<>(rows, total, wanted.first());
    }

    public long countUnread(long accountId) {
        return em.createQuery(
                        "select count(n) from Notice n where n.accountId = :accountId and n.readAt is null", Long.class)
                .setParameter("accountId", accountId)
                .getSingleResult();
    }

    public int readAll(long accountId, Instant now) {
        return em.createQuery("""
                        update Notice n set n.readAt = :now, n.version = n.version + 1
                        where n.accountId = :accountId and n.readAt is null""")
                .setParameter("now", now)
                .setParameter("accountId", accountId)
                .executeUpdate();
    }
}
