package org.jiangxin.integrity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

/** A slot takes pictures once and in its time, and a verdict stays (ATK-20). */
class FaceCaptureTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant DONE = NOW.plusSeconds(3);

    @Test
    void a_slot_is_used_once() {
        var capture = capture();
        var slot = capture.slot().orElseThrow();
        assertThat(capture.take(slot, null, DONE)).isEqualTo(FaceCapture.Taking.TAKEN);
        assertThat(capture.take(slot, null, DONE)).isEqualTo(FaceCapture.Taking.USED);
        capture.advance(new byte[1], DONE);
        assertThat(capture.take(slot, null, DONE.plusSeconds(3))).isEqualTo(FaceCapture.Taking.USED);
        assertThat(capture.slot()).isPresent().get().isNotEqualTo(slot);
    }

    @Test
    void pictures_that_come_before_the_step_could_be_read_do_not_use_the_slot_up() {
        var capture = capture();
        var slot = capture.slot().orElseThrow();
        assertThat(capture.take(slot, null, NOW.plusMillis(200))).isEqualTo(FaceCapture.Taking.TOO_EARLY);
        assertThat(capture.take(slot, null, DONE)).isEqualTo(FaceCapture.Taking.TAKEN);
    }

    @Test
    void pictures_that_come_after_the_time_of_the_step_are_not_taken() {
        var capture = capture();
        var late = NOW.plus(FaceCapture.STEP_TIME).plusMillis(1);
        assertThat(capture.isOverdue(late)).isTrue();
        assertThat(capture.take(capture.slot().orElseThrow(), null, late)).isEqualTo(FaceCapture.Taking.TOO_LATE);
    }

    @Test
    void a_step_is_done_again_some_times_and_not_for_ever() {
        var capture = capture();
        var times = 0;
        while (capture.repeat(DONE)) {
            times++;
        }
        assertThat(times).isEqualTo(6);
    }

    @Test
    void a_verdict_stays_and_what_was_measured_goes() {
        var capture = capture();
        capture.advance(new byte[] {1, 2}, DONE);
        assertThat(capture.readingsSealed()).isPresent();
        capture.end(FaceCaptureStatus.FAILED, FaceReason.OTHER_PERSON, 12, DONE);
        assertThat(capture.readingsSealed()).isEmpty();
        assertThat(capture.slot()).isEmpty();
        assertThatThrownBy(() -> capture.end(FaceCaptureStatus.PASSED, null, 99, DONE))
                .isInstanceOf(IllegalTransition.class);
    }

    @Property
    void a_script_begins_and_ends_straight_and_asks_for_two_different_movements(@ForAll long seed) {
        var steps = FaceScript.draw(new Random(seed)).steps();
        assertThat(steps.get(0).action()).isEqualTo(FaceAction.STILL);
        assertThat(steps.get(steps.size() - 1).action()).isEqualTo(FaceAction.STILL);
        assertThat(steps.stream().map(FaceScript.Step::action).filter(action -> action != FaceAction.STILL))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(FaceScript.parse(new FaceScript(steps).text()).steps()).isEqualTo(steps);
    }

    @Test
    void a_check_of_a_face_is_not_passed_by_picking_and_waits_no_longer_than_it_may() {
        var check =
                new Challenge(1, 2, 3, ChallengePurpose.START, ChallengeBoard.face(), 0, Duration.ofSeconds(60), NOW);
        assertThatThrownBy(() -> check.answer(List.of("-"), DONE)).isInstanceOf(IllegalStateException.class);
        check.waitUntil(NOW.plusSeconds(100));
        check.waitUntil(NOW.plusSeconds(70));
        assertThat(check.deadlineAt()).isEqualTo(NOW.plusSeconds(100));
        check.waitUntil(NOW.plusSeconds(100_000));
        assertThat(check.deadlineAt()).isEqualTo(NOW.plus(Challenge.LONGEST));
        assertThat(check.present(NOW.plus(Challenge.LONGEST).plusMillis(1))).isEqualTo(ChallengeStatus.EXPIRED);
    }

    @Test
    void a_check_of_a_face_is_passed_in_time() {
        var check =
                new Challenge(1, 2, 3, ChallengePurpose.START, ChallengeBoard.face(), 0, Duration.ofSeconds(60), NOW);
        assertThat(check.present(DONE)).isEqualTo(ChallengeStatus.PASSED);
    }

    private static FaceCapture capture() {
        return new FaceCapture(1, FacePurpose.STUDY, 2, FaceScript.draw(new Random(1)), 3, "test", "1", NOW);
    }
}
