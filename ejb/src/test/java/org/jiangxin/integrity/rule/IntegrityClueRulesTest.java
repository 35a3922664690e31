package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.ClueSearch;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.Answered;
import org.jiangxin.integrity.repository.ClueTraces.Missed;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;
import org.junit.jupiter.api.Test;

class IntegrityClueRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void three_people_on_one_device_are_each_told_and_a_couple_is_not() {
        assertThat(judge(new SharedDevice(), group(3, "home", Set.of()))).hasSize(3);
        assertThat(judge(new SharedDevice(), group(2, "home", Set.of()))).isEmpty();
    }

    @Test
    void a_listed_classroom_is_no_clue() {
        assertThat(judge(new SharedAddress(), group(12, "room", Set.of()))).hasSize(12);
        assertThat(judge(new SharedAddress(), group(12, "room", Set.of("room"))))
                .isEmpty();
        assertThat(judge(new SharedDevice(), group(12, "room", Set.of("room")))).isEmpty();
    }

    @Test
    void two_places_within_minutes_are_found_and_the_same_place_on_another_network_is_not() {
        var rule = new PlaceJump();
        var jump = List.of(signIn(1, "青石市|Qingshi", 0), signIn(1, "工巧市|Gongqiao", 600));
        var drive = List.of(signIn(1, "青石市|Qingshi", 0), signIn(1, "工巧市|Gongqiao", 7_200));
        var stay = List.of(signIn(1, "青石市|Qingshi", 0), signIn(1, "青石市|Qingshi", 60));
        assertThat(judge(rule, new PersonSignIns(DAY, 1, jump))).hasSize(1);
        assertThat(judge(rule, new PersonSignIns(DAY, 1, drive))).isEmpty();
        assertThat(judge(rule, new PersonSignIns(DAY, 1, stay))).isEmpty();
    }

    @Test
    void ten_missed_checks_are_found_and_a_phone_call_is_not() {
        assertThat(judge(new ChecksMissed(), new Missed(1, 2, 10))).hasSize(1);
        assertThat(judge(new ChecksMissed(), new Missed(1, 2, 1))).isEmpty();
        assertThat(judge(new ChecksMissed(), new Missed(1, 2, 9))).isEmpty();
    }

    @Test
    void answers_too_fast_or_too_even_are_found() {
        assertThat(judge(new ChecksUnnatural(), checks(500, 600, 4_000))).hasSize(1);
        assertThat(judge(new ChecksUnnatural(), checks(3_000, 3_010, 2_990, 3_005, 3_000, 2_995)))
                .hasSize(1);
    }

    @Test
    void a_question_takes_longer_than_characters_and_evenness_shows_in_one_kind() {
        var quick = List.of(
                answered(ChallengeKind.QUESTION, 1_300),
                answered(ChallengeKind.QUESTION, 1_400),
                answered(ChallengeKind.CHARACTERS, 9_000));
        assertThat(judge(new ChecksUnnatural(), new AnsweredChecks(DAY, quick))).hasSize(1);
        assertThat(judge(new ChecksUnnatural(), checks(1_300, 1_400, 9_000))).isEmpty();

        var even = Stream.concat(
                        LongStream.of(3_000, 3_010, 2_990, 3_005, 3_000, 2_995)
                                .mapToObj(one -> answered(ChallengeKind.QUESTION, one)),
                        LongStream.of(8_000, 20_000).mapToObj(one -> answered(ChallengeKind.CHARACTERS, one)))
                .toList();
        assertThat(judge(new ChecksUnnatural(), new AnsweredChecks(DAY, even))).hasSize(1);
    }

    @Test
    void an_elder_who_answers_slowly_is_no_clue() {
        assertThat(judge(new ChecksUnnatural(), checks(41_000, 58_000, 22_000, 90_000, 35_000, 70_000, 110_000)))
                .isEmpty();
        assertThat(judge(new ChecksUnnatural(), checks(900, 4_000, 5_200))).isEmpty();
    }

    @Test
    void a_forged_seal_is_found_at_once_and_what_a_slow_network_repeats_is_not() {
        assertThat(judge(new ForgedRequests(), flags(Map.of(FlagKind.TICKET_BAD_MAC, 1L))))
                .hasSize(1);
        assertThat(judge(
                        new ForgedRequests(),
                        flags(Map.of(
                                FlagKind.TICKET_FORK, 2L, FlagKind.SEEK_AHEAD, 1L, FlagKind.CHALLENGE_MISSED, 9L))))
                .isEmpty();
        assertThat(judge(new ForgedRequests(), flags(Map.of(FlagKind.RATE, 5L))))
                .hasSize(1);
    }

    @Test
    void one_account_on_five_devices_is_found_and_the_computers_of_a_classroom_are_not_counted() {
        var five = IntStream.range(0, 5)
                .mapToObj(one -> new SignedIn("s" + one, 1, "device" + one, one < 2 ? "room" : "home", "", NOON))
                .toList();
        assertThat(judge(new DeviceSpread(), new PersonSignIns(DAY, 1, five))).hasSize(1);
        assertThat(judge(new DeviceSpread(), new PersonSignIns(DAY, 1, five.subList(0, 4))))
                .isEmpty();
        assertThat(judge(new DeviceSpread(), new PersonSignIns(DAY, 1, five).outside(Set.of("room"))))
                .isEmpty();
    }

    @Test
    void a_network_that_changes_now_and_then_is_no_clue_and_neither_is_a_forged_request() {
        assertThat(judge(new AddressHops(), flags(Map.of(FlagKind.IP_HOP, 5L)))).isEmpty();
        assertThat(judge(new AddressHops(), flags(Map.of(FlagKind.IP_HOP, 6L)))).hasSize(1);
        assertThat(judge(new ForgedRequests(), flags(Map.of(FlagKind.IP_HOP, 20L, FlagKind.AUTOMATION, 20L))))
                .isEmpty();
    }

    @Test
    void a_program_is_found_by_its_beats_or_by_what_its_browser_says() {
        assertThat(judge(new Automation(), flags(Map.of(FlagKind.EVEN_BEATS, 1L))))
                .hasSize(1);
        assertThat(judge(new Automation(), flags(Map.of(FlagKind.AUTOMATION, 1L))))
                .hasSize(1);
        assertThat(judge(new Automation(), flags(Map.of(FlagKind.RATE, 9L, FlagKind.IP_HOP, 9L))))
                .isEmpty();
    }

    @Test
    void a_limit_that_the_operator_set_holds() {
        var rule = new ChecksMissed();
        var found = new java.util.ArrayList<Suspicion>();
        var search = new ClueSearch(DAY, Map.of("CHECKS_MISSED.most", 20L), (kind, one, limits) -> found.add(one));
        search.apply(rule, new Missed(1, 2, 15));
        assertThat(found).isEmpty();
        search.apply(rule, new Missed(1, 2, 21));
        assertThat(found).hasSize(1);
    }

    private static <T> List<Suspicion> judge(ClueRule<T> rule, T seen) {
        return rule.judge(seen, new Limits(rule.limits()));
    }

    private static SignInGroup group(int people, String address, Set<String> classrooms) {
        return new SignInGroup(
                DAY,
                "device-hash-of-somebody",
                IntStream.range(0, people)
                        .mapToObj(one -> new SignedIn("s" + one, one, "device", address, "1.2.*.*", NOON))
                        .toList(),
                classrooms);
    }

    private static SignedIn signIn(long learner, String place, long secondsLater) {
        return new SignedIn("s" + secondsLater, learner, "d", "a", place, NOON.plusSeconds(secondsLater));
    }

    private static AnsweredChecks checks(long... latencies) {
        return new AnsweredChecks(
                DAY,
                LongStream.of(latencies)
                        .mapToObj(one -> answered(ChallengeKind.CHARACTERS, one))
                        .toList());
    }

    private static Answered answered(ChallengeKind kind, long millis) {
        return new Answered("c" + millis, 1, 2, kind, ChallengeStatus.PASSED, NOON, NOON.plusMillis(millis));
    }

    private static FlagsOfDay flags(Map<FlagKind, Long> counts) {
        return new FlagsOfDay(DAY, 1, counts, () -> List.of("f"));
    }
}
