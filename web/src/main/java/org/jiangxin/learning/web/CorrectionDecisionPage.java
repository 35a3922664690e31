package org.jiangxin.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.learning.service.CorrectionService;
import org.jiangxin.learning.service.CorrectionView;
import org.jiangxin.shared.web.PageMessages;

/** One correction of study time before the regulator, and the decision. */
@Named
@ViewScoped
public class CorrectionDecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String QUEUE = "/supervision/learning/corrections.xhtml?faces-redirect=true";

    @Inject
    CorrectionService corrections;

    @Inject
    PageMessages messages;

    private String id;
    private String note;
    private CorrectionView correction;

    public void load() {
        correction = corrections.get(id);
    }

    public String approve() {
        corrections.decide(id, true, note);
        messages.done("learning", "decision.message.booked");
        return QUEUE;
    }

    public String refuse() {
        corrections.decide(id, false, note);
        messages.done("learning", "decision.message.refused");
        return QUEUE;
    }

    public CorrectionView getCorrection() {
        return correction;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
