package org.jiangxin.organization.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;
import org.junit.jupiter.api.Test;

class OrganizationTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

    @Test
    void a_new_one_waits_and_may_do_nothing() {
        var one = applicant();

        assertThat(one.status()).isEqualTo(OrganizationStatus.PENDING);
        assertThat(one.waitsForDecision()).isTrue();
        assertThat(one.mayAct(TODAY)).isFalse();
    }

    @Test
    void an_approved_one_may_act_until_the_last_day_of_its_proof() {
        var one = approved();

        assertThat(one.waitsForDecision()).isFalse();
        assertThat(one.mayAct(TODAY)).isTrue();
        assertThat(one.mayAct(NEXT_YEAR)).isTrue();
        assertThat(one.mayAct(NEXT_YEAR.plusDays(1))).isFalse();
        assertThat(one.isLapsed(NEXT_YEAR.plusDays(1))).isTrue();
    }

    @Test
    void a_returned_one_is_corrected_and_waits_again() {
        var one = applicant();
        one.returnForCorrection("照片看不清", NOW);
        assertThat(one.decisionReason()).isEqualTo("照片看不清");
        assertThat(one.waitsForDecision()).isFalse();
        assertThatThrownBy(() -> one.approve(NEXT_YEAR, NOW)).isInstanceOf(IllegalTransition.class);

        one.handInAgain(profile("改过名的培训学校"), NOW.plusSeconds(60));

        assertThat(one.status()).isEqualTo(OrganizationStatus.PENDING);
        assertThat(one.name()).isEqualTo("改过名的培训学校");
        assertThat(one.decisionReason()).isNull();
        assertThat(one.reviewAskedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void a_new_name_counts_only_once_it_is_approved() {
        var one = approved();
        one.askReview("新名字培训学校", null, NOW);
        assertThat(one.name()).isEqualTo("老名字培训学校");
        assertThat(one.mayAct(TODAY)).as("work goes on while the review waits").isTrue();

        one.returnReview("名称与证照不一致", NOW);
        assertThat(one.name()).isEqualTo("老名字培训学校");
        assertThat(one.proposedName()).isNull();

        one.askReview("新名字培训学校", null, NOW);
        one.verifyAgain(NEXT_YEAR.plusYears(1), NOW);
        assertThat(one.name()).isEqualTo("新名字培训学校");
        assertThat(one.verifiedUntil()).isEqualTo(NEXT_YEAR.plusYears(1));
    }

    @Test
    void a_review_nobody_asked_for_cannot_be_decided() {
        var one = approved();

        assertThatThrownBy(() -> one.verifyAgain(NEXT_YEAR, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> one.returnReview("没有申请", NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> applicant().askReview(null, null, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_suspended_one_may_do_nothing_until_it_is_let_again() {
        var one = approved();
        one.suspend("核查中", NOW);
        assertThat(one.mayAct(TODAY)).isFalse();

        one.resume(NOW);
        assertThat(one.mayAct(TODAY)).isTrue();
    }

    @Test
    void a_removed_one_stays_removed() {
        var one = approved();
        one.remove("代学代考", NOW);

        assertThat(one.mayAct(TODAY)).isFalse();
        for (var next : OrganizationStatus.values()) {
            assertThat(OrganizationStatus.REMOVED.canBecome(next)).isFalse();
        }
        assertThatThrownBy(() -> one.resume(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_regulator_does_not_register_itself() {
        var profile = profile("演示县人社局");
        assertThatThrownBy(() -> new Organization(PublicId.random(), OrganizationKind.REGULATOR, profile, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Organization applicant() {
        return new Organization(PublicId.random(), OrganizationKind.TRAINING_INSTITUTION, profile("老名字培训学校"), NOW);
    }

    private static Organization approved() {
        var one = applicant();
        one.approve(NEXT_YEAR, NOW);
        return one;
    }

    private static SealedProfile profile(String name) {
        return new SealedProfile(
                name,
                new Uscc("91512081MA62K0260E"),
                "匠人路 1 号",
                new RegionCode("990101"),
                "sealed",
                "sealed",
                "校长",
                "sealed",
                "index");
    }
}
