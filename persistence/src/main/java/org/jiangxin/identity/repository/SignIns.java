package org.jiangxin.identity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.identity.entity.SignIn;
import org.jiangxin.identity.entity.SignInEnd;

/** Stays of accounts on devices. */
@ApplicationScoped
public class SignIns {
    @PersistenceContext
    EntityManager em;

    public void add(SignIn signIn) {
        em.persist(signIn);
    }

    public Optional<SignIn> find(long id) {
        return Optional.ofNullable(em.find(SignIn.class, id));
    }

    /** Whether the account has signed in from this device before. */
    public boolean knowsDevice(long accountId, String deviceKeyHash) {
        return em.createQuery("""
                        select count(s) from SignIn s
                        where s.accountId = :accountId and s.deviceKeyHash = :deviceKeyHash""", Long.class)
                        .setParameter("accountId", accountId)
                        .setParameter("deviceKeyHash", deviceKeyHash)
                        .getSingleResult()
                > 0;
    }

    /** The last sign-ins of an account, newest first. */
    public List<SignIn> latest(long accountId, int atMost) {
        return em.createQuery(
                        "select s from SignIn s where s.accountId = :accountId order by s.epoch desc", SignIn.class)
                .setParameter("accountId", accountId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** The sign-in that was made under an epoch; epochs of sign-outs have none. */
    public Optional<SignIn> ofEpoch(long accountId, long epoch) {
        return em.createQuery(
                        "select s from SignIn s where s.accountId = :accountId and s.epoch = :epoch", SignIn.class)
                .setParameter("accountId", accountId)
                .setParameter("epoch", epoch)
                .getResultStream()
                .findFirst();
    }

    /** Writes down how the sign-in of an epoch ended; one that has ended keeps its first reason. */
    public void end(long accountId, long epoch, SignInEnd reason, Long supersededBy, Instant now) {
        em.createQuery("""
                        update SignIn s
                        set s.endedAt = :now, s.endedReason = :reason, s.supersededBy = :supersededBy,
                            s.version = s.version + 1
                        where s.accountId = :accountId and s.epoch = :epoch and s.endedAt is null""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("supersededBy", supersededBy)
                .setParameter("accountId", accountId)
                .setParameter("epoch", epoch)
                .executeUpdate();
    }
}
