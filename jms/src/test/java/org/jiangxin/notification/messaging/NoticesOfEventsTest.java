package org.jiangxin.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.event.CourseReviewed;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.exam.event.AttemptMarked;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.learning.event.StudyRequirementsMet;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.notification.service.NotificationService;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.record.event.CertificateIssued;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.event.ClassResumed;
import org.jiangxin.training.event.ClassSuspended;
import org.jiangxin.training.event.EnrolmentCompleted;
import org.jiangxin.training.event.EnrolmentWithdrawn;
import org.jiangxin.training.event.LearnerEnrolled;
import org.jiangxin.training.event.LearnersInvited;
import org.jiangxin.training.event.OpeningDecided;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real events, as they travel, become the messages they should: a renamed field of an event fails here. */
class NoticesOfEventsTest {
    private static final Instant AT = Instant.parse("2026-11-24T06:08:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final long LEARNER = 7;
    private static final long INSTITUTION = 40;
    private static final long APPLICANT = 41;
    private static final long ADMINISTRATOR = 42;
    private static final long TEACHER_ACCOUNT = 43;

    private record Told(long accountId, NoticeTemplate template, List<String> arguments) {}

    private final List<Told> told = new ArrayList<>();
    private final NoticesOfEvents notices = new NoticesOfEvents();

    @BeforeEach
    void wire() {
        notices.notifications = new NotificationService() {
            @Override
            public void notify(long accountId, NoticeTemplate template, Object... arguments) {
                assertThat(arguments).hasSize(template.argumentCount());
                told.add(new Told(
                        accountId,
                        template,
                        List.of(arguments).stream().map(String::valueOf).toList()));
            }
        };
        notices.enrolments = new EnrolmentService() {
            @Override
            public EnrolmentFacts get(long enrolmentId) {
                assertThat(enrolmentId).isEqualTo(3);
                return facts();
            }
        };
        notices.organizations = new OrganizationDirectory() {
            @Override
            public List<Long> staffAccounts(long organizationId) {
                assertThat(organizationId).isEqualTo(INSTITUTION);
                return List.of(ADMINISTRATOR, APPLICANT, TEACHER_ACCOUNT);
            }
        };
        notices.accounts = new StaffAccounts() {
            @Override
            public Set<String> rolesOnPaper(long accountId) {
                return accountId == ADMINISTRATOR ? Set.of(Role.INSTITUTION_ADMIN) : Set.of(Role.TEACHER);
            }
        };
        notices.courses = new CourseService() {
            @Override
            public CourseOutline outline(long courseVersionId) {
                assertThat(courseVersionId).isEqualTo(5);
                var about = new CourseFacts("焊条电弧焊", "焊工", "先看后练", List.of(), "青石技校", "王师傅");
                return new CourseOutline(4, "WELD", 5, "pv", 1, true, about, "6-18-02-04", "焊工", "LEVEL_5", List.of());
            }
        };
    }

    @Test
    void joining_tells_class_course_last_day_and_leads_to_the_enrolment() {
        tell(new LearnerEnrolled(3, "enrolment-public", LEARNER, 9, "焊工 3 班", 5, AT));
        assertTold(NoticeTemplate.CLASS_JOINED, "焊工 3 班", "焊条电弧焊", "2026-12-31", "enrolment-public");
    }

    @Test
    void leaving_tells_the_class() {
        tell(new EnrolmentWithdrawn(3, LEARNER, 9, "焊工 3 班", true, AT));
        assertTold(NoticeTemplate.CLASS_LEFT, "焊工 3 班");
    }

    @Test
    void finished_study_opens_the_exam() {
        tell(new StudyRequirementsMet(3, LEARNER, 5, AT));
        assertTold(NoticeTemplate.EXAM_OPENED, "焊条电弧焊");
    }

    @Test
    void marks_tell_the_score_without_idle_zeros_and_lead_to_the_result() {
        tell(new AttemptMarked(
                1, "attempt-public", 3, LEARNER, true, new BigDecimal("82.50"), new BigDecimal("100.00"), 1, AT));
        assertTold(NoticeTemplate.EXAM_PASSED, "焊条电弧焊", "82.5", "100", "attempt-public");
    }

    @Test
    void a_failed_exam_tells_how_often_one_may_try_again() {
        tell(new AttemptMarked(
                1, "attempt-public", 3, LEARNER, false, new BigDecimal("40"), new BigDecimal("100"), 2, AT));
        assertTold(NoticeTemplate.EXAM_FAILED, "焊条电弧焊", "40", "100", "2", "attempt-public");
    }

    @Test
    void a_certificate_tells_programme_and_serial() {
        tell(new CertificateIssued("cert-public", "990101202600001", 3, LEARNER, "焊条电弧焊", AT));
        assertTold(NoticeTemplate.CERTIFICATE_ISSUED, "焊条电弧焊", "990101202600001");
    }

    @Test
    void an_approved_opening_is_told_to_whoever_applied_and_to_the_administrators() {
        tell(new OpeningDecided(9, "class-public", "焊工 3 班", INSTITUTION, APPLICANT, "APPROVED", null, AT));
        assertThat(told)
                .containsExactly(
                        new Told(APPLICANT, NoticeTemplate.OPENING_APPROVED, List.of("焊工 3 班", "class-public")),
                        new Told(ADMINISTRATOR, NoticeTemplate.OPENING_APPROVED, List.of("焊工 3 班", "class-public")));
    }

    @Test
    void a_returned_opening_tells_why_as_far_as_a_message_holds_it() {
        tell(new OpeningDecided(
                9, "class-public", "焊工 3 班", INSTITUTION, ADMINISTRATOR, "RETURNED", "场地|证明\n缺" + "页".repeat(900), AT));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).template()).isEqualTo(NoticeTemplate.OPENING_RETURNED);
        assertThat(told.get(0).arguments().get(1))
                .startsWith("场地｜证明 缺页")
                .endsWith("…")
                .hasSize(300);
    }

    @Test
    void a_refused_opening_tells_why() {
        tell(new OpeningDecided(9, "class-public", "焊工 3 班", null, APPLICANT, "REFUSED", "师资不符。", AT));
        assertThat(told)
                .containsExactly(
                        new Told(APPLICANT, NoticeTemplate.OPENING_REFUSED, List.of("焊工 3 班", "师资不符", "class-public")));
    }

    @Test
    void a_suspended_class_tells_its_administrators_and_learners_why() {
        var studying = List.of(new ClassSuspended.Studying(LEARNER, 3, "enrolment-public"));
        tell(new ClassSuspended(9, "class-public", "焊工 3 班", INSTITUTION, studying, "核查线索。", AT));
        tell(new ClassResumed(9, "class-public", "焊工 3 班", null, studying, "核查完毕", AT));
        assertThat(told)
                .containsExactly(
                        new Told(
                                ADMINISTRATOR,
                                NoticeTemplate.CLASS_SUSPENDED,
                                List.of("焊工 3 班", "核查线索", "class-public")),
                        new Told(
                                LEARNER, NoticeTemplate.STUDY_SUSPENDED, List.of("焊工 3 班", "核查线索", "enrolment-public")),
                        new Told(LEARNER, NoticeTemplate.STUDY_RESUMED, List.of("焊工 3 班", "核查完毕", "enrolment-public")));
    }

    @Test
    void a_decision_of_another_kind_stays_for_whoever_looks_after_the_queue() {
        var event = new OpeningDecided(9, "class-public", "焊工 3 班", null, APPLICANT, "PARKED", null, AT);
        assertThatThrownBy(() -> tell(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reviewed_course_is_told_to_its_authors() {
        tell(new CourseReviewed("draft-public", "焊条电弧焊", true, "", List.of(11L, 12L), AT));
        tell(new CourseReviewed("draft-public", "焊条电弧焊", false, " ", List.of(11L), AT));
        assertThat(told)
                .containsExactly(
                        new Told(11, NoticeTemplate.COURSE_APPROVED, List.of("焊条电弧焊", "draft-public")),
                        new Told(12, NoticeTemplate.COURSE_APPROVED, List.of("焊条电弧焊", "draft-public")),
                        new Told(
                                11,
                                NoticeTemplate.COURSE_RETURNED,
                                List.of("焊条电弧焊", "见页面上的意见|see the remarks on the page", "draft-public")));
    }

    @Test
    void people_whom_a_roster_gave_an_account_are_invited_one_by_one() {
        tell(new LearnersInvited(9, "焊工 3 班", "青石技校", List.of(21L, 22L), AT));
        assertThat(told)
                .containsExactly(
                        new Told(21, NoticeTemplate.LEARNER_INVITED, List.of("青石技校", "焊工 3 班")),
                        new Told(22, NoticeTemplate.LEARNER_INVITED, List.of("青石技校", "焊工 3 班")));
    }

    @Test
    void what_concerns_nobody_is_told_to_nobody() {
        tell(new EnrolmentCompleted(3, LEARNER, 9, 5, AT));
        assertThat(told).isEmpty();
    }

    private void tell(DomainEvent event) {
        notices.tell(new Envelope("e", event.getClass().getSimpleName(), 1, AT, "c", 1, EventJson.write(event)));
    }

    private void assertTold(NoticeTemplate template, String... arguments) {
        assertThat(told).containsExactly(new Told(LEARNER, template, List.of(arguments)));
    }

    private static EnrolmentFacts facts() {
        return new EnrolmentFacts(
                3,
                "enrolment-public",
                LEARNER,
                9,
                "class-public",
                "C3",
                "焊工 3 班",
                "青石技校",
                "青石市",
                "0990",
                TrainingClassStatus.RUNNING,
                5,
                EnrolmentStatus.ACTIVE,
                LAST_DAY.minusDays(60),
                LAST_DAY,
                1,
                45,
                1,
                95,
                100,
                600,
                "p1",
                AT,
                AT,
                null,
                false,
                null);
    }
}
