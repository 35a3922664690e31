package org.jiangxin.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.catalog.entity.CatalogTerm;
import org.jiangxin.catalog.entity.TermKind;
import org.jiangxin.catalog.repository.CatalogTerms;

/** Types of training projects (项目类型). Codes no longer in force are still named. */
@Stateless
public class ProjectTypes {
    @Inject
    CatalogTerms terms;

    /** All in force, in their order. */
    @PermitAll
    public List<TermView> all() {
        return terms.inForce(TermKind.PROJECT_TYPE).stream()
                .map(ProjectTypes::view)
                .toList();
    }

    @PermitAll
    public Optional<TermView> find(String code) {
        return terms.latest(TermKind.PROJECT_TYPE, code).map(ProjectTypes::view);
    }

    private static TermView view(CatalogTerm term) {
        return new TermView(term.code(), term.title(), term.remark() == null ? "" : term.remark());
    }
}
