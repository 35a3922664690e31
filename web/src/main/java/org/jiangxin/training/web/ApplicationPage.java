package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.service.ApplicationView;
import org.jiangxin.training.service.ApprovalService;
import org.jiangxin.training.service.OpeningDecision;

/** One opening application before the regulator: everything that was handed in, and the decision. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ApprovalService approvals;

    @Inject
    PageMessages messages;

    private String id;
    private ApplicationView application;
    private OpeningDecision decision;
    private String reason;

    public void load() {
        application = approvals.get(id);
    }

    public String decide() {
        approvals.decide(id, decision, reason);
        messages.done("training", "application.message." + decision);
        return "/supervision/training/class-approvals.xhtml?faces-redirect=true";
    }

    public List<OpeningDecision> getDecisions() {
        return List.of(OpeningDecision.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ApplicationView getApplication() {
        return application;
    }

    public OpeningDecision getDecision() {
        return decision;
    }

    public void setDecision(OpeningDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
