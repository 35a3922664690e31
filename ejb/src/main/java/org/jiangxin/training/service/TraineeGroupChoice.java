package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.catalog.service.TraineeGroups;

/** Trainee groups (培训对象) by the name a roster uses, or by their code. */
@Dependent
class TraineeGroupChoice {
    @Inject
    TraineeGroups groups;

    private Map<String, String> codes;

    Optional<String> codeOf(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (codes == null) {
            codes = new HashMap<>();
            groups.all().forEach(group -> {
                codes.put(group.title(), group.code());
                codes.put(group.code(), group.code());
            });
        }
        return Optional.ofNullable(codes.get(text.strip()));
    }
}
