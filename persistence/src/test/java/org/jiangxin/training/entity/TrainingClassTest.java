package org.jiangxin.training.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

/** The life of an institution's class: nothing starts without approval, nothing changes behind the regulator's back. */
class TrainingClassTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void a_draft_cannot_be_started() {
        assertThatThrownBy(() -> drafted().start()).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void an_applied_class_cannot_be_changed() {
        var applied = drafted();
        applied.apply();
        assertThatThrownBy(() -> applied.change(terms(), 1, policy(), plan())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_returned_class_is_completed_and_applied_for_again() {
        var returned = drafted();
        returned.apply();
        returned.sendBack();
        returned.change(terms(), 2, policy(), plan());
        returned.apply();
        assertThat(returned.status()).isEqualTo(TrainingClassStatus.APPLIED);
        assertThat(returned.courseVersionId()).isEqualTo(2);
    }

    @Test
    void a_refused_class_stays_refused() {
        var refused = drafted();
        refused.apply();
        refused.refuse();
        assertThatThrownBy(refused::apply).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(refused::start).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void learners_join_only_an_approved_class() {
        var open = drafted();
        assertThat(open.takesEnrolments(FIRST)).isFalse();
        open.apply();
        assertThat(open.takesEnrolments(FIRST)).isFalse();
        open.approve();
        assertThat(open.takesEnrolments(FIRST)).isTrue();
    }

    @Test
    void the_roster_of_a_draft_is_listed_and_that_of_an_approved_class_is_active() {
        var draft = drafted();
        assertThat(Enrolment.fromRoster(draft, 7, 1, null, 3, NOW).status()).isEqualTo(EnrolmentStatus.LISTED);
        draft.apply();
        draft.approve();
        assertThat(Enrolment.fromRoster(draft, 7, 1, null, 3, NOW).isActive()).isTrue();
    }

    @Test
    void an_application_is_decided_once() {
        var applied = drafted();
        applied.apply();
        var application = new OpeningApplication(applied, 1, 10, "2026-1", 4, FIRST, NOW);
        application.decide(ApplicationStatus.APPROVED, 5, null, NOW);
        assertThatThrownBy(() -> application.decide(ApplicationStatus.REFUSED, 6, "why", NOW))
                .isInstanceOf(IllegalTransition.class);
        assertThat(application.decidedBy()).isEqualTo(5);
    }

    @Test
    void a_return_says_why() {
        var applied = drafted();
        applied.apply();
        var application = new OpeningApplication(applied, 1, 10, "2026-1", 4, FIRST, NOW);
        assertThatThrownBy(() -> application.decide(ApplicationStatus.RETURNED, 5, " ", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TrainingClass drafted() {
        return new TrainingClass(terms(), new ClassOwner(3, "990101", 9), 1, policy(), plan(), NOW);
    }

    private static ClassTerms terms() {
        return new ClassTerms("C-1", "class", "school", "county", "0990", FIRST, FIRST.plusDays(30), 20);
    }

    private static ClassPlan plan() {
        return new ClassPlan(2, "written", true);
    }

    private static StudyPolicy policy() {
        return new StudyPolicy(Duration.ofHours(30), 45, Duration.ofHours(6), 95, 100, Duration.ofMinutes(15), "p-1");
    }
}
