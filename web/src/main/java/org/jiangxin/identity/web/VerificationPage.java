package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.service.RevealedIdentity;
import org.jiangxin.identity.service.ReviewCase;
import org.jiangxin.identity.service.ReviewDecision;
import org.jiangxin.identity.service.ReviewService;
import org.jiangxin.shared.web.InlinePicture;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** One learner under review: masked until a reason is given, then decided. What was revealed is not kept with the session. */
@Named
@ViewScoped
public class VerificationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReviewService reviews;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private String id;
    private ReviewCase item;
    private String reason;
    private ReviewDecision decision;
    private String note;
    private boolean seen;
    private transient RevealedIdentity revealed;

    public void load() {
        item = reviews.open(id);
    }

    public void reveal() {
        revealed = reviews.reveal(id, reason);
        seen = true;
    }

    public String decide() {
        revealed = null;
        reviews.decide(id, decision, note);
        messages.done(
                "identity", decision.isAccepting() ? "verification.message.accepted" : "verification.message.returned");
        return "/console/identity/verifications.xhtml?faces-redirect=true";
    }

    public String picture(PhotoKind kind) {
        return InlinePicture.of(
                Optional.ofNullable(revealed).map(RevealedIdentity::photos).map(photos -> photos.get(kind)));
    }

    public String moment(Instant instant) {
        return moments.inWords(Faces.getLocale(), instant);
    }

    public List<PhotoKind> getKinds() {
        return Arrays.asList(PhotoKind.values());
    }

    public List<ReviewDecision> getDecisions() {
        return Arrays.asList(ReviewDecision.values());
    }

    public ReviewCase getItem() {
        return item;
    }

    public RevealedIdentity getRevealed() {
        return revealed;
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

    public ReviewDecision getDecision() {
        return decision;
    }

    public void setDecision(ReviewDecision decision) {
        this.decision = decision;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
