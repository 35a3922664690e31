package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jiangxin.organization.service.StaffScope;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.TrainingClasses;

/** Classes within the caller's scope: the own institution's, or those of the regulator's region. Another's class is not found. */
@Dependent
class ClassScope {
    @Inject
    StaffScopes scopes;

    @Inject
    TrainingClasses classes;

    StaffScope mine() {
        return scopes.mine();
    }

    /** Number of the own institution for queries; 0 for regulators. */
    static long organization(StaffScope scope) {
        return scope.organizationId() == null ? 0 : scope.organizationId();
    }

    TrainingClass get(String classPublicId) {
        var scope = scopes.mine();
        return classes.find(classPublicId, organization(scope), scope.regionPrefix())
                .orElseThrow(() -> new NotFound(TrainingClass.class, classPublicId));
    }

    /** A class of the own institution, to be changed by it. */
    TrainingClass own(String classPublicId) {
        var scope = scopes.mine();
        return classes.find(classPublicId, scope.requireOrganization(), scope.regionPrefix())
                .orElseThrow(() -> new NotFound(TrainingClass.class, classPublicId));
    }

    /** The same, locked: whoever changes or closes the class at the same time waits. */
    TrainingClass ownLocked(String classPublicId) {
        return classes.lock(own(classPublicId).id());
    }
}
