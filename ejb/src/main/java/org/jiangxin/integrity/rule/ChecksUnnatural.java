package org.jiangxin.integrity.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.Answered;

/**
 * No. 10: checks answered faster than a person reads, or each after the same time. Questions take longer to read than characters, so
 * they have a limit of their own, and even times are looked for in each kind as well as in all. Slow answers are never suspicious.
 */
public final class ChecksUnnatural implements ClueRule<AnsweredChecks> {
    @Override
    public ClueKind kind() {
        return ClueKind.CHECKS_UNNATURAL;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of(
                "tooFast", 2L, "fastMillis", 1_000L, "questionMillis", 1_500L, "fewest", 6L, "spreadMillis", 120L);
    }

    @Override
    public List<Suspicion> judge(AnsweredChecks all, Limits limits) {
        var seen = withoutFaces(all);
        if (seen.checks().isEmpty()) {
            return List.of();
        }
        var fast = seen.checks().stream().filter(one -> isFast(one, limits)).count();
        var kinds = seen.checks().stream().collect(Collectors.groupingBy(Answered::kind));
        var spread = Stream.concat(Stream.of(seen.checks()), kinds.values().stream())
                .filter(some -> some.size() >= limits.of("fewest"))
                .mapToLong(ChecksUnnatural::spread)
                .min();
        var constant = spread.isPresent() && spread.getAsLong() < limits.of("spreadMillis");
        if (fast < limits.of("tooFast") && !constant) {
            return List.of();
        }
        var first = seen.checks().get(0);
        return List.of(Suspicion.of(
                        first.learnerId(),
                        first.enrolmentId(),
                        seen.day() + "/checks",
                        seen.checks().stream()
                                .map(one -> "check/" + one.publicId())
                                .toList())
                .with("checks", seen.checks().size())
                .with("tooFast", fast)
                .with(
                        "fastestMillis",
                        seen.checks().stream()
                                .mapToLong(ChecksUnnatural::latency)
                                .min()
                                .orElse(0))
                .with("spreadMillis", spread.orElseGet(() -> spread(seen.checks()))));
    }

    /** A camera and a text message have a pace of their own. */
    private static AnsweredChecks withoutFaces(AnsweredChecks all) {
        return new AnsweredChecks(
                all.day(),
                all.checks().stream()
                        .filter(one -> one.kind() != ChallengeKind.FACE)
                        .toList());
    }

    private static boolean isFast(Answered one, Limits limits) {
        var limit = one.kind() == ChallengeKind.QUESTION ? "questionMillis" : "fastMillis";
        return one.status() == ChallengeStatus.TOO_FAST || latency(one) < limits.of(limit);
    }

    private static long latency(Answered one) {
        return Duration.between(one.issuedAt(), one.endedAt()).toMillis();
    }

    /** Standard deviation. */
    private static long spread(List<Answered> checks) {
        var latencies = checks.stream().mapToLong(ChecksUnnatural::latency).toArray();
        var mean = LongStream.of(latencies).average().orElse(0);
        var squares = LongStream.of(latencies)
                .mapToDouble(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        return Math.round(Math.sqrt(squares));
    }
}
