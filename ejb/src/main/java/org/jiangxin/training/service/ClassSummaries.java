package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.TrainingClasses;

/** Classes by their inside number, for features that have found them within the scope of whoever asks. Holds nothing of persons. */
@Stateless
public class ClassSummaries {
    private static final int AT_MOST = 1_000;

    @Inject
    TrainingClasses classes;

    /** Summaries by id, at most 1,000 at once. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, ClassSummary> of(Collection<Long> classIds) {
        return classIds.isEmpty()
                ? Map.of()
                : classes.of(classIds).stream().collect(Collectors.toMap(TrainingClass::id, ClassSummaries::summary));
    }

    /** Inside numbers of classes of a region whose title, code or institution holds a text, newest first; at most 1,000. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public List<Long> called(String text, String region) {
        return classes.idsCalled(text, region, AT_MOST);
    }

    private static ClassSummary summary(TrainingClass found) {
        return new ClassSummary(
                found.id(),
                found.publicId(),
                found.code(),
                found.title(),
                found.institutionName(),
                found.startsOn(),
                found.endsOn(),
                found.places(),
                found.takenPlaces(),
                found.status(),
                found.policy().required().toMillis(),
                found.policy().hourMinutes());
    }
}
