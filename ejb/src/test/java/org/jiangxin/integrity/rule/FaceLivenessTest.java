package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jiangxin.integrity.entity.FaceAction;
import org.jiangxin.integrity.entity.FaceFlash;
import org.jiangxin.integrity.entity.FaceReason;
import org.jiangxin.integrity.entity.FaceScript;
import org.jiangxin.integrity.provider.FaceEngineInfo;
import org.jiangxin.integrity.provider.FaceReading;
import org.jiangxin.integrity.rule.FaceLiveness.Seen;
import org.junit.jupiter.api.Test;

/** What a photo, a film of another check and a helper beside the learner come to (ATK-19); and what an honest face in poor light does. */
class FaceLivenessTest {
    private static final FaceEngineInfo ENGINE = new FaceEngineInfo(
            "test", "1", FaceEngineInfo.Kind.HISTOGRAM, FaceEngineInfo.Grade.SCREENING, 70, true, true);
    private static final byte[] ME = {9, 9, 1, 1};
    private static final byte[] OTHER = {1, 1, 9, 9};

    private int picture;

    @Test
    void whoever_does_what_is_asked_is_taken_to_be_alive() {
        for (var seed = 0; seed < 200; seed++) {
            var all = obedient(FaceScript.draw(new Random(seed)), ME);
            for (var seen : all) {
                assertThat(FaceLiveness.again(seen, all.get(0), ENGINE))
                        .as("%s", seen.step())
                        .isEmpty();
            }
            assertThat(FaceLiveness.doubt(all, ENGINE, 60)).isEmpty();
        }
    }

    @Test
    void a_photo_never_moves() {
        for (var seed = 0; seed < 200; seed++) {
            var script = FaceScript.draw(new Random(seed));
            var still = seen(new FaceScript.Step(FaceAction.STILL, FaceFlash.WHITE), 0, 0, 0.4, ME);
            var refused = script.steps().stream()
                    .map(step -> new Seen(step, still.readings()))
                    .flatMap(seen -> FaceLiveness.again(seen, still, ENGINE).stream())
                    .toList();
            assertThat(refused).hasSize(2).containsOnly(FaceReason.NOT_MOVED);
        }
    }

    /** A film of a check that was passed is only right where the new script asks for the same movements in the same order. */
    @Test
    void a_film_of_another_check_is_wrong_nearly_always() {
        var film = FaceScript.draw(new Random(7));
        var played = obedient(film, ME);
        var passed = 0;
        var tries = 1000;
        for (var seed = 0; seed < tries; seed++) {
            var script = FaceScript.draw(new Random(1000L + seed));
            var moves = script.steps();
            var same = moves.size() == played.size();
            for (var i = 0; same && i < moves.size(); i++) {
                var seen = new Seen(moves.get(i), played.get(i).readings());
                same = FaceLiveness.again(seen, played.get(0), ENGINE).isEmpty();
            }
            passed += same ? 1 : 0;
        }
        assertThat(passed).as("of %d scripts that the film fits", tries).isLessThan(tries / 6);
    }

    @Test
    void turning_to_the_other_side_is_not_what_was_asked() {
        var first = seen(new FaceScript.Step(FaceAction.STILL, FaceFlash.WHITE), 0, 0, 0.4, ME);
        assertThat(FaceLiveness.again(
                        seen(new FaceScript.Step(FaceAction.LEFT, FaceFlash.RED), -0.4, 0, 0.4, ME), first, ENGINE))
                .contains(FaceReason.NOT_MOVED);
        assertThat(FaceLiveness.again(
                        seen(new FaceScript.Step(FaceAction.RIGHT, FaceFlash.RED), -0.4, 0, 0.4, ME), first, ENGINE))
                .isEmpty();
    }

    @Test
    void somebody_else_at_the_end_is_noticed() {
        var all = obedient(FaceScript.draw(new Random(3)), ME);
        all.set(all.size() - 1, seen(all.get(all.size() - 1).step(), 0, 0, 0.4, OTHER));
        assertThat(FaceLiveness.doubt(all, ENGINE, 60)).contains(FaceReason.SWAPPED);
    }

    @Test
    void one_picture_all_the_time_is_no_camera() {
        var reading = reading(1, 0, 0, 0.4, ME, FaceFlash.WHITE, 5);
        var still =
                new Seen(new FaceScript.Step(FaceAction.STILL, FaceFlash.WHITE), List.of(reading, reading, reading));
        var blind = new FaceEngineInfo(
                "blind", "1", FaceEngineInfo.Kind.HISTOGRAM, FaceEngineInfo.Grade.SIMULATED, 70, false, true);
        assertThat(FaceLiveness.doubt(List.of(still, still), blind, 60)).contains(FaceReason.FROZEN);
    }

    @Test
    void a_second_face_and_an_empty_chair_are_told() {
        var step = new FaceScript.Step(FaceAction.STILL, FaceFlash.WHITE);
        var alone = reading(1, 0, 0, 0.4, ME, FaceFlash.WHITE, 1);
        var two = reading(2, 0, 0, 0.4, ME, FaceFlash.WHITE, 2);
        var nobody = reading(0, 0, 0, 0, new byte[0], FaceFlash.WHITE, 3);
        assertThat(again(step, alone, two, alone)).contains(FaceReason.TWO_FACES);
        assertThat(again(step, alone, nobody, nobody)).contains(FaceReason.NO_FACE);
        // One blurred moment of three is a moment, not an absence.
        assertThat(again(step, alone, nobody, alone)).isEmpty();
    }

    @Test
    void a_dark_room_and_a_far_seat_are_asked_again_and_nobody_is_suspected() {
        var step = new FaceScript.Step(FaceAction.STILL, FaceFlash.WHITE);
        var dark = new FaceReading(1, 0.4, 0.0, 0.0, 0.5, 20, 20, 20, 20, 1, ME);
        var far = new FaceReading(1, 0.08, 0.0, 0.0, 0.5, 120, 120, 120, 120, 2, ME);
        assertThat(again(step, dark, dark, dark)).contains(FaceReason.TOO_DARK);
        assertThat(again(step, far, far, far)).contains(FaceReason.TOO_FAR);
        assertThat(Arrays.stream(FaceReason.values()).filter(FaceReason::isQuality))
                .contains(FaceReason.TOO_DARK, FaceReason.TOO_FAR, FaceReason.NO_FACE)
                .doesNotContain(FaceReason.NOT_MOVED, FaceReason.OTHER_PERSON);
    }

    @Test
    void a_face_that_grows_greener_when_the_screen_turns_red_is_before_another_screen() {
        var first = seen(new FaceScript.Step(FaceAction.STILL, FaceFlash.WHITE), 0, 0, 0.4, ME);
        var green = reading(1, 0.4, 0, 0.4, ME, FaceFlash.GREEN, 77);
        var left = new Seen(new FaceScript.Step(FaceAction.LEFT, FaceFlash.RED), List.of(green, green, green));
        assertThat(FaceLiveness.doubt(List.of(first, left, first), ENGINE, 60)).contains(FaceReason.NO_REFLECTION);
    }

    @Property
    void a_descriptor_is_like_itself_and_likeness_is_the_same_both_ways(@ForAll byte[] one, @ForAll byte[] other) {
        var a = Arrays.copyOf(one, 16);
        var b = Arrays.copyOf(other, 16);
        a[0] = 1;
        b[0] = 1;
        assertThat(FaceSimilarity.of(FaceEngineInfo.Kind.HISTOGRAM, a, a)).isEqualTo(100);
        assertThat(FaceSimilarity.of(FaceEngineInfo.Kind.HISTOGRAM, a, b))
                .isBetween(0, 100)
                .isEqualTo(FaceSimilarity.of(FaceEngineInfo.Kind.HISTOGRAM, b, a));
    }

    private java.util.Optional<FaceReason> again(FaceScript.Step step, FaceReading... readings) {
        var seen = new Seen(step, List.of(readings));
        return FaceLiveness.again(seen, seen, ENGINE);
    }

    /** A camera before somebody who does everything. */
    private List<Seen> obedient(FaceScript script, byte[] who) {
        var all = new ArrayList<Seen>();
        for (var step : script.steps()) {
            all.add(
                    switch (step.action()) {
                        case STILL -> seen(step, 0, 0, 0.4, who);
                        case LEFT -> seen(step, 0.4, 0, 0.4, who);
                        case RIGHT -> seen(step, -0.4, 0, 0.4, who);
                        case MOUTH -> seen(step, 0, 0.4, 0.4, who);
                        case CLOSER -> seen(step, 0, 0, 0.55, who);
                    });
        }
        return all;
    }

    private Seen seen(FaceScript.Step step, double turn, double mouth, double width, byte[] who) {
        var readings = new ArrayList<FaceReading>();
        for (var i = 0; i < 3; i++) {
            readings.add(reading(1, turn, mouth, width, who, step.flash(), picture++));
        }
        return new Seen(step, readings);
    }

    private static FaceReading reading(
            int faces, double turn, double mouth, double width, byte[] who, FaceFlash light, long picture) {
        return new FaceReading(
                faces,
                width,
                turn,
                mouth,
                0.5,
                130,
                light == FaceFlash.RED ? 150 : 120,
                light == FaceFlash.GREEN ? 150 : 120,
                light == FaceFlash.BLUE ? 150 : 120,
                picture,
                who);
    }
}
