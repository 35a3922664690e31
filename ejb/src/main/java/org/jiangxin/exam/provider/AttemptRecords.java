package org.jiangxin.exam.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.ConductEvent;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.ConductEvents;
import org.jiangxin.integrity.provider.ClueRecords;

/** Exam attempts as evidence: a row for everything that was seen in one, or one row when nothing was. */
@ApplicationScoped
public class AttemptRecords implements ClueRecords {
    @Inject
    Attempts attempts;

    @Inject
    ConductEvents conduct;

    @Override
    public String kind() {
        return "attempt";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "number",
                "status",
                "startedAt",
                "submittedAt",
                "answers",
                "journalHash",
                "seen",
                "awayMillis",
                "seenAt");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return attempts.named(publicIds).stream().flatMap(this::rows).toList();
    }

    private Stream<List<String>> rows(Attempt attempt) {
        var seen = conduct.of(attempt.id());
        return seen.isEmpty()
                ? Stream.of(row(attempt, "", "", ""))
                : seen.stream().map(event -> row(attempt, event));
    }

    private static List<String> row(Attempt attempt, ConductEvent event) {
        return row(
                attempt,
                event.kind().name(),
                Long.toString(event.away().toMillis()),
                event.occurredAt().toString());
    }

    private static List<String> row(Attempt attempt, String seen, String away, String at) {
        return List.of(
                attempt.publicId(),
                Integer.toString(attempt.attemptNumber()),
                attempt.status().name(),
                ClueRecords.text(attempt.startedAt()),
                ClueRecords.text(attempt.submittedAt()),
                Integer.toString(attempt.ackSeq()),
                ClueRecords.text(attempt.headHash()),
                seen,
                away,
                at);
    }
}
