package org.jiangxin.shared.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.outbox.service.DeadLetter;
import org.jiangxin.shared.outbox.service.DeadLetterService;

/** The operator's view of messages that failed ten times: how many, which, and back to work once the cause is mended. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class DeadLetterCommands {
    private static final int NAMED = 20;

    @Inject
    SystemRunner system;

    @Inject
    DeadLetterService letters;

    @POST
    @Path("/dead-letters")
    @Operation(
            hidden = true,
            summary = "Messages that failed ten times: how many of each queue, and the first of them.")
    public String list() {
        return system.call(() -> describe(letters.all()));
    }

    /** Each message in a transaction of its own; one that fails again comes back here after ten more deliveries. */
    @POST
    @Path("/replay-dead-letters")
    @Operation(hidden = true, summary = "Puts failed messages back into their queues: all, or the one with this id.")
    public String replay(@FormParam("id") String id) {
        return system.call(() -> {
            var wanted = letters.all().stream()
                    .filter(letter -> letter.eventId() != null)
                    .filter(letter -> id == null || id.isBlank() || id.strip().equals(letter.eventId()))
                    .toList();
            if (wanted.isEmpty() && id != null && !id.isBlank()) {
                throw new NotFound(DeadLetter.class, id);
            }
            var moved = wanted.stream()
                    .filter(letter -> letters.replay(letter.eventId()))
                    .count();
            return moved + " messages are back in their queues.\n";
        });
    }

    private static String describe(List<DeadLetter> all) {
        if (all.isEmpty()) {
            return "No dead letters: every message was consumed.\n";
        }
        var queues = all.stream().collect(Collectors.groupingBy(DeadLetter::queue, TreeMap::new, Collectors.toList()));
        var text = new StringBuilder(all.size() + " dead letters\n");
        queues.forEach((queue, letters) -> {
            text.append(queue).append(": ").append(letters.size()).append('\n');
            letters.stream()
                    .limit(NAMED)
                    .forEach(letter -> text.append("  id=")
                            .append(letter.eventId())
                            .append("  ")
                            .append(letter.type())
                            .append(letter.occurredAt() == null ? "" : "  " + letter.occurredAt())
                            .append('\n'));
        });
        return text.toString();
    }
}
