package org.jiangxin.catalog.provider;

import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyScopeKind;
import org.jiangxin.catalog.service.PolicyPlace;

/** Projects and classes as what policy values are set for; the feature that has them answers. */
public interface PolicySubjects {
    /** A project or class with its place. @param title as people call it */
    record Subject(String title, PolicyPlace place) {}

    /** A project or class within the caller's scope; another's is not found. @param kind PROJECT or CLASS */
    Optional<Subject> find(PolicyScopeKind kind, String publicId);
}
