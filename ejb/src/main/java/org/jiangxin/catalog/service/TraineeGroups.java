package org.jiangxin.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.catalog.entity.CatalogTerm;
import org.jiangxin.catalog.entity.TermKind;
import org.jiangxin.catalog.repository.CatalogTerms;

/** Groups of trainees (培训对象) that projects are for. Codes no longer in force are still named. */
@Stateless
public class TraineeGroups {
    @Inject
    CatalogTerms terms;

    /** All in force, in their order. */
    @PermitAll
    public List<TermView> all() {
        return terms.inForce(TermKind.TRAINEE_GROUP).stream()
                .map(TraineeGroups::view)
                .toList();
    }

    @PermitAll
    public Optional<TermView> find(String code) {
        return terms.latest(TermKind.TRAINEE_GROUP, code).map(TraineeGroups::view);
    }

    private static TermView view(CatalogTerm term) {
        return new TermView(term.code(), term.title(), term.remark() == null ? "" : term.remark());
    }
}
