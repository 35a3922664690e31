package org.jiangxin.integrity.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ChallengeStatus;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.Answered;

/** No. 10: checks answered faster than a person reads, or each after the same time. Slow answers are never suspicious. */
public final class ChecksUnnatural implements ClueRule<AnsweredChecks> {
    @Override
    public ClueKind kind() {
        return ClueKind.CHECKS_UNNATURAL;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("tooFast", 2L, "fastMillis", 1_000L, "fewest", 6L, "spreadMillis", 120L);
    }

    @Override
    public List<Suspicion> judge(AnsweredChecks seen, Limits limits) {
        var latencies = seen.checks().stream()
                .mapToLong(ChecksUnnatural::latency)
                .sorted()
                .toArray();
        if (latencies.length == 0) {
            return List.of();
        }
        var fast = seen.checks().stream()
                .filter(one -> one.status() == ChallengeStatus.TOO_FAST || latency(one) < limits.of("fastMillis"))
                .count();
        var spread = spread(latencies);
        var constant = latencies.length >= limits.of("fewest") && spread < limits.of("spreadMillis");
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
                .with("checks", latencies.length)
                .with("tooFast", fast)
                .with("fastestMillis", latencies[0])
                .with("spreadMillis", spread));
    }

    private static long latency(Answered one) {
        return Duration.between(one.issuedAt(), one.endedAt()).toMillis();
    }

    /** Standard deviation. */
    private static long spread(long[] latencies) {
        var mean = java.util.Arrays.stream(latencies).average().orElse(0);
        var squares = java.util.Arrays.stream(latencies)
                .mapToDouble(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        return Math.round(Math.sqrt(squares));
    }
}
