package org.jiangxin.training.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyScopeKind;
import org.jiangxin.catalog.provider.PolicySubjects;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.repository.TrainingProjects;

/** Classes and projects for the study policy, within the caller's scope. */
@ApplicationScoped
public class TrainingPolicySubjects implements PolicySubjects {
    @Inject
    StaffScopes scopes;

    @Inject
    TrainingClasses classes;

    @Inject
    TrainingProjects projects;

    @Override
    public Optional<Subject> find(PolicyScopeKind kind, String publicId) {
        var scope = scopes.mine();
        var organization = ClassScope.organization(scope);
        return switch (kind) {
            case CLASS ->
                classes.find(publicId, organization, scope.regionPrefix())
                        .map(found -> new Subject(found.title(), TrainingPlaces.of(found)));
            case PROJECT ->
                projects.find(publicId, organization, scope.regionPrefix())
                        .map(found -> new Subject(found.terms().title(), TrainingPlaces.of(found)));
            case PROVINCE, CITY, COUNTY -> Optional.empty();
        };
    }
}
