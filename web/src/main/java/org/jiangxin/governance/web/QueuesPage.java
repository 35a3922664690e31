package org.jiangxin.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jiangxin.governance.service.DeadMessage;
import org.jiangxin.governance.service.QueueService;
import org.jiangxin.governance.service.QueueState;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.shared.outbox.service.FailureView;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** Queues, messages that were set aside, and why; one button puts a message back, one all of them. */
@Named
@ViewScoped
public class QueuesPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final int FAILURES = 20;

    @Inject
    QueueService queues;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private List<QueueState> states = List.of();
    private List<DeadMessage> dead = List.of();
    private List<FailureView> failures = List.of();

    public void load() {
        states = queues.queues();
        dead = taken(queues.deadMessages(getText(), wanted()));
        failures = queues.failures(FAILURES);
    }

    public String replay(String eventId) {
        queues.replay(eventId);
        messages.done("governance", "queues.message.replayed");
        return "/console/governance/queues.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public String replayAll() {
        messages.done("governance", "queues.message.replayed_all", queues.replayAll());
        return "/console/governance/queues.xhtml?faces-redirect=true";
    }

    public String when(Instant moment) {
        return moment == null ? "—" : moments.inWords(Faces.getLocale(), moment);
    }

    /** Name of a queue without the platform's own. */
    public String word(String queue) {
        return queue.replaceFirst("^jiangxin\\.", "");
    }

    public List<QueueState> getStates() {
        return states;
    }

    public List<DeadMessage> getDead() {
        return dead;
    }

    public List<FailureView> getFailures() {
        return failures;
    }
}
