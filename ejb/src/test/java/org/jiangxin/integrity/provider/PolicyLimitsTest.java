package org.jiangxin.integrity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.repository.ClueTraces;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;
import org.jiangxin.training.service.DayPolicies;

/** Rules under the policy of each learner's class: one group, many classes, each person by the own one's value. */
class PolicyLimitsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final Map<Long, Integer> values = new HashMap<>();
    private final Map<String, Long> devicesOf = new HashMap<>();
    private final Set<Long> found = new HashSet<>();
    private final Map<Long, Limits> under = new HashMap<>();
    private int people;

    @Property(tries = 200)
    void people_behind_one_address_are_found_when_they_are_more_than_their_own_class_allows(
            @ForAll @IntRange(min = 1, max = 12) int many,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 12) Integer> allowed) {
        people = many;
        allow(allowed);

        search(ClueKind.SHARED_ADDRESS);

        assertThat(found)
                .isEqualTo(LongStream.range(0, many)
                        .filter(one -> many > allowed.get((int) (one % 3)))
                        .boxed()
                        .collect(Collectors.toSet()));
        found.forEach(one -> assertThat(under.get(one).of("accounts"))
                .as("the clue names the limit that held")
                .isEqualTo(allowed.get((int) (one % 3)) + 1L));
    }

    @Property(tries = 200)
    void an_account_on_more_devices_than_its_class_allows_is_found(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 8) Integer> used,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 8) Integer> allowed) {
        people = 3;
        allow(allowed);
        IntStream.range(0, 3).forEach(one -> devicesOf.put("l" + one, (long) used.get(one)));

        search(ClueKind.DEVICE_SPREAD);

        assertThat(found)
                .isEqualTo(IntStream.range(0, 3)
                        .filter(one -> used.get(one) > allowed.get(one))
                        .mapToObj(Long::valueOf)
                        .collect(Collectors.toSet()));
    }

    private void allow(List<Integer> allowed) {
        IntStream.range(0, allowed.size()).forEach(one -> values.put((long) one, allowed.get(one)));
    }

    private void search(ClueKind wanted) {
        found.clear();
        under.clear();
        source().look(new ClueSearch(DAY, Map.of(), (kind, suspicion, limits) -> {
            if (kind == wanted) {
                found.add(suspicion.learnerId());
                under.put(suspicion.learnerId(), limits);
            }
        }));
    }

    private IntegrityClues source() {
        var source = new IntegrityClues();
        source.classrooms = new Classrooms() {
            @Override
            public Set<String> addressIndexes() {
                return Set.of();
            }
        };
        source.policies = new DayPolicies() {
            @Override
            public Map<Long, Integer> ofClasses(Collection<Long> classIds, PolicyKey key, LocalDate day) {
                assertThat(day).isEqualTo(DAY);
                return classIds.stream().collect(Collectors.toMap(id -> id, values::get));
            }

            @Override
            public int smallest(PolicyKey key, LocalDate day) {
                return values.values().stream().min(Integer::compare).orElse(key.fallback());
            }
        };
        source.traces = new Traces();
        return source;
    }

    /** People 0, 1, 2 … of classes 0, 1, 2, 0, 1 … behind one address. */
    private final class Traces extends ClueTraces {
        @Override
        public List<String> sharedDevices(Instant from, Instant until, long atLeast) {
            return List.of();
        }

        @Override
        public List<String> sharedAddresses(Instant from, Instant until, long atLeast) {
            return people >= atLeast ? List.of("address") : List.of();
        }

        @Override
        public List<SignedIn> signIns(String mark, Instant from, Instant until, int atMost) {
            return LongStream.range(0, people)
                    .mapToObj(one -> new SignedIn("s" + one, one, "d" + one, "address", "1.2.*.*", NOON))
                    .toList();
        }

        @Override
        public List<Long> spreadOverDevices(Instant from, Instant until, long atLeast) {
            return devicesOf.entrySet().stream()
                    .filter(one -> one.getValue() >= atLeast)
                    .map(one -> Long.valueOf(one.getKey().substring(1)))
                    .sorted()
                    .toList();
        }

        @Override
        public List<SignedIn> signInsOf(long learnerId, Instant from, Instant until, int atMost) {
            return LongStream.range(0, devicesOf.get("l" + learnerId))
                    .mapToObj(one -> new SignedIn("s" + one, learnerId, "d" + one, "address", "1.2.*.*", NOON))
                    .toList();
        }

        @Override
        public Map<Long, Long> classesOf(Collection<Long> learners) {
            return learners.stream().collect(Collectors.toMap(one -> one, one -> one % 3));
        }

        @Override
        public List<SignedIn> placed(Instant from, Instant until, long afterLearner, int atMost) {
            return List.of();
        }

        @Override
        public List<Missed> missedTooOften(Instant from, Instant until, long most) {
            return List.of();
        }

        @Override
        public List<Answered> answered(Instant from, Instant until, long afterLearner, int atMost) {
            return List.of();
        }

        @Override
        public List<Flagged> flagged(Instant from, Instant until) {
            return List.of();
        }

        @Override
        public List<Again> trainedAgain(Instant from, Instant until) {
            return List.of();
        }
    }
}
