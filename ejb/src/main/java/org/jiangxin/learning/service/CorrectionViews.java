package org.jiangxin.learning.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.learning.entity.StudyCorrection;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.training.service.ClassSummaries;

/** Puts together what lists of corrections show: masked learner, class, lesson, the two persons. */
@Dependent
class CorrectionViews {
    @Inject
    LearnerDirectory learners;

    @Inject
    ColleagueNames names;

    @Inject
    ClassSummaries classes;

    @Inject
    LessonService lessons;

    @Inject
    Caller caller;

    /** For staff, with names. */
    List<CorrectionView> of(List<StudyCorrection> found) {
        var cards = learners.cards(
                found.stream().map(StudyCorrection::learnerId).distinct().toList());
        var called = names.of(found.stream()
                .flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var held = classes.of(
                found.stream().map(StudyCorrection::classId).distinct().toList());
        var titles = titles(found);
        return found.stream()
                .map(one -> view(
                        one,
                        cards.containsKey(one.learnerId())
                                ? cards.get(one.learnerId()).maskedName()
                                : "",
                        held.get(one.classId()).title(),
                        held.get(one.classId()).institutionName(),
                        titles,
                        called))
                .toList();
    }

    private Map<Long, String> titles(List<StudyCorrection> found) {
        return found.stream()
                .map(one -> one.amount().lessonId())
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> lessons.facts(id).title()));
    }

    private CorrectionView view(
            StudyCorrection one,
            String learner,
            String className,
            String institution,
            Map<Long, String> titles,
            Map<Long, String> called) {
        return new CorrectionView(
                one.publicId(),
                one.enrolmentPublicId(),
                learner,
                className,
                institution,
                titles.get(one.amount().lessonId()),
                one.amount().day(),
                one.amount().millis(),
                one.reason(),
                one.cluePublicId(),
                one.status().name(),
                one.proposedBy() == caller.accountId(),
                called.getOrDefault(one.proposedBy(), ""),
                one.proposedAt(),
                one.decidedBy() == null ? "" : called.getOrDefault(one.decidedBy(), ""),
                one.decidedAt(),
                one.note());
    }
}
