package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jiangxin.integrity.provider.ClueRecords;

/** Puts together what a regulator takes away of a clue; the scope and the look at pictures are {@link ClueReview}'s. */
@Stateless
public class ClueDossiers {
    @Inject
    ClueReview review;

    @Inject
    @Any
    Instance<ClueRecords> records;

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClueDossier of(String publicId) {
        var view = review.get(publicId);
        return new ClueDossier(view, rows(view.references()), pictures(view));
    }

    private List<ClueDossier.Rows> rows(List<String> references) {
        var idsByKind = references.stream()
                .map(reference -> reference.split("/", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
        return StreamSupport.stream(records.spliterator(), false)
                .filter(one -> idsByKind.containsKey(one.kind()))
                .sorted(Comparator.comparing(ClueRecords::kind))
                .map(one -> new ClueDossier.Rows(one.kind(), one.columns(), one.rows(idsByKind.get(one.kind()))))
                .toList();
    }

    private List<ClueDossier.Picture> pictures(ClueView view) {
        Function<ClueView.Step, java.util.stream.Stream<ClueDossier.Picture>> ofStep = step -> step.pictures().stream()
                .map(id -> new ClueDossier.Picture(
                        step.kind(), id, review.picture(view.row().publicId(), id, false)));
        return view.steps().stream().flatMap(ofStep).toList();
    }
}
