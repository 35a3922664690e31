package org.jiangxin.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jiangxin.catalog.entity.PolicySnapshot;
import org.jiangxin.catalog.repository.PolicySnapshots;
import org.jiangxin.catalog.rule.PolicyTerms;

/**
 * Writes a version down in a transaction of its own: it is true whatever becomes of the work that met it first, and two nodes that meet
 * it in the same moment do not stop each other.
 */
@Stateless
public class PolicyKeeping {
    @Inject
    PolicySnapshots snapshots;

    @Inject
    Clock clock;

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(PolicyTerms terms) {
        snapshots.add(new PolicySnapshot(terms.version(), terms.content(), clock.instant()));
    }
}
