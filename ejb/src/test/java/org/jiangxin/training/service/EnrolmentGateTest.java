package org.jiangxin.training.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.Enrolments;
import org.junit.jupiter.api.Test;

class EnrolmentGateTest {
    private static final long VERSION = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private boolean verified = true;
    private String role = Role.LEARNER;
    private List<Enrolment> standing = List.of();

    private EnrolmentGate gate() {
        var gate = new EnrolmentGate();
        gate.caller = new Caller() {
            @Override
            public long accountId() {
                return 5;
            }

            @Override
            public boolean has(String asked) {
                return role.equals(asked);
            }
        };
        gate.identity = new IdentityGate() {
            @Override
            public boolean isVerified(long accountId) {
                return verified;
            }
        };
        gate.enrolments = new Enrolments() {
            @Override
            public List<Enrolment> standing(long learnerId, long courseVersionId) {
                return learnerId == 5 && courseVersionId == VERSION ? standing : List.of();
            }
        };
        return gate;
    }

    private static LessonFacts lesson(long version) {
        return new LessonFacts(
                1,
                "x",
                version,
                "课",
                1,
                "章",
                1,
                "1.1",
                "节",
                null,
                LessonForm.VIDEO,
                true,
                1000,
                90,
                0,
                0,
                List.of("电"),
                List.of(),
                false,
                true);
    }

    private static Enrolment enrolment() {
        var policy =
                new StudyPolicy(Duration.ofMinutes(5), 45, Duration.ofHours(6), 90, 100, Duration.ofMinutes(1), "v");
        var found =
                new TrainingClass(new ClassTerms("c", "班", "校", "地", "线", DAY, DAY, 1), VERSION, policy, Instant.EPOCH);
        return new Enrolment(found, 5, 1, Instant.EPOCH);
    }

    @Test
    void a_verified_learner_of_the_class_gets_in() {
        standing = List.of(enrolment());
        assertThatCode(() -> gate().require(lesson(VERSION))).doesNotThrowAnyException();
    }

    @Test
    void without_an_enrolment_for_this_very_version_the_gate_is_closed() {
        assertThatThrownBy(() -> gate().require(lesson(VERSION))).isInstanceOf(NotPermitted.class);
        standing = List.of(enrolment());
        assertThatThrownBy(() -> gate().require(lesson(VERSION + 1))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void without_the_identity_check_the_gate_is_closed() {
        verified = false;
        standing = List.of(enrolment());
        assertThatThrownBy(() -> gate().require(lesson(VERSION)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.has("identity.verification.required")).isTrue());
    }

    @Test
    void the_operator_may_look_at_everything() {
        role = Role.OPERATIONS;
        verified = false;
        assertThatCode(() -> gate().require(lesson(VERSION))).doesNotThrowAnyException();
    }
}
