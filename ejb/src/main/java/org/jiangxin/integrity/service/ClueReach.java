package org.jiangxin.integrity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;

/** Which clue staff may read or work on: a regulator one of the region, an institution one about its own classes. Another is not there. */
@Dependent
class ClueReach {
    @Inject
    Clues clues;

    @Inject
    StaffScopes scopes;

    Clue ofRegion(String publicId) {
        return clues.find(publicId, 0, scopes.mine().regionPrefix()).orElseThrow(() -> unknown(publicId));
    }

    Clue ofInstitution(String publicId) {
        return clues.find(publicId, scopes.mine().requireOrganization(), "").orElseThrow(() -> unknown(publicId));
    }

    /** Locked until the transaction ends. */
    Clue lockOfRegion(String publicId) {
        var mine = scopes.mine();
        return locked(publicId, clue -> mine.covers(clue.organizationId(), clue.regionCode()));
    }

    /** Locked until the transaction ends. */
    Clue lockOfInstitution(String publicId) {
        var own = Long.valueOf(scopes.mine().requireOrganization());
        return locked(publicId, clue -> own.equals(clue.organizationId()));
    }

    /** Read under the lock and not before it: the second of two who act at once must see what the first has written. */
    private Clue locked(String publicId, Predicate<Clue> mine) {
        return clues.lock(publicId == null ? "" : publicId)
                .filter(clue -> clue.regionCode() != null && mine.test(clue))
                .orElseThrow(() -> unknown(publicId));
    }

    private static NotFound unknown(String publicId) {
        return new NotFound(Clue.class, publicId);
    }
}
