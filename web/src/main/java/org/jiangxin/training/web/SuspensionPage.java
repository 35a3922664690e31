package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.ClassView;
import org.jiangxin.training.service.SuspensionService;

/** A running class before the regulator who suspends it, or lets it go on. */
@Named
@ViewScoped
public class SuspensionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SuspensionService suspensions;

    @Inject
    PageMessages messages;

    private String id;
    private ClassView view;
    private String reason;

    public void load() {
        view = suspensions.get(id);
    }

    public String suspend() {
        suspensions.suspend(id, reason);
        messages.done("training", "suspension.message.suspended");
        return again();
    }

    public String resume() {
        suspensions.resume(id, reason);
        messages.done("training", "suspension.message.resumed");
        return again();
    }

    private String again() {
        return "/supervision/training/suspension.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isRunning() {
        return view.status() == TrainingClassStatus.RUNNING;
    }

    public boolean isSuspended() {
        return view.status() == TrainingClassStatus.SUSPENDED;
    }

    public ClassView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
