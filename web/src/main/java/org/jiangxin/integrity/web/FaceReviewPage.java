package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.integrity.entity.FaceReviewStatus;
import org.jiangxin.integrity.service.FaceCase;
import org.jiangxin.integrity.service.FacePair;
import org.jiangxin.integrity.service.FaceReviewService;
import org.jiangxin.shared.web.InlinePicture;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** One case before a reviewer: masked until a reason is given, then decided. What was revealed is not kept with the session. */
@Named
@ViewScoped
public class FaceReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/console/integrity/face-reviews.xhtml?faces-redirect=true";

    @Inject
    FaceReviewService reviews;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private String id;
    private FaceCase item;
    private String reason;
    private String note;
    private boolean seen;
    private transient FacePair pair;

    public void load() {
        item = reviews.open(id);
    }

    public void reveal() {
        pair = reviews.reveal(id, reason);
        seen = true;
    }

    public String accept() {
        return decide(true);
    }

    public String doubt() {
        return decide(false);
    }

    private String decide(boolean accepted) {
        pair = null;
        reviews.decide(id, accepted, note);
        messages.done("integrity", accepted ? "faceReview.message.accepted" : "faceReview.message.doubted");
        return LIST;
    }

    public boolean isWaiting() {
        return item.status() == FaceReviewStatus.OPEN;
    }

    public String getSince() {
        return moments.inWords(Faces.getLocale(), item.openedAt());
    }

    public String getPortrait() {
        return InlinePicture.of(pair == null ? Optional.empty() : pair.portrait());
    }

    public String getCaptured() {
        return InlinePicture.of(pair == null ? Optional.empty() : pair.seen());
    }

    public String getLearnerName() {
        return pair == null ? item.learnerName() : pair.learnerName();
    }

    public boolean isRevealed() {
        return pair != null;
    }

    public FaceCase getItem() {
        return item;
    }

    public boolean isSeen() {
        return seen;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
