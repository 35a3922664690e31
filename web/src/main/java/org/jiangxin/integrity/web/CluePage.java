package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.PhoneSample;
import org.jiangxin.integrity.service.ClueDecision;
import org.jiangxin.integrity.service.ClueFaceView;
import org.jiangxin.integrity.service.ClueFaces;
import org.jiangxin.integrity.service.ClueReview;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.shared.web.InlinePicture;
import org.jiangxin.shared.web.PageMessages;

/** One clue before the regulator: what it rests on, what was said, and the step that is next. */
@Named
@ViewScoped
public class CluePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FEATURE = "integrity";

    @Inject
    ClueReview review;

    @Inject
    ClueFaces faces;

    @Inject
    PageMessages messages;

    private String id;
    private ClueView clue;
    private String lookingFor;
    private transient ClueFaceView shown;
    private String findings;
    private PhoneSample sampled;
    private Integer minutes = 0;
    private ClueDecision decision;
    private String reason;
    private String granted = "";
    private String answer;

    public void load() {
        clue = review.get(id);
    }

    /** Pictures for this one answer; they are not kept with the session. */
    public void reveal() {
        shown = faces.reveal(id, lookingFor);
    }

    /** Whether it rests on pictures that can be looked at. */
    public boolean isOfFaces() {
        return clue.row().kind() == ClueKind.FACE_DOUBTFUL;
    }

    public boolean isRevealed() {
        return shown != null;
    }

    public String getPortrait() {
        return InlinePicture.of(shown == null ? Optional.empty() : shown.portrait());
    }

    public List<ClueFaceView.Look> getLooks() {
        return shown == null ? List.of() : shown.looks();
    }

    public String picture(ClueFaceView.Look look) {
        return InlinePicture.of(look.seen());
    }

    public String getLookingFor() {
        return lookingFor;
    }

    public void setLookingFor(String lookingFor) {
        this.lookingFor = lookingFor;
    }

    public String check() {
        review.check(id, findings, sampled, minutes);
        messages.done(FEATURE, "clue.message.checked");
        return again();
    }

    public String decide() {
        review.decide(id, decision, reason);
        messages.done(FEATURE, "clue.message." + decision);
        return again();
    }

    public String answerAppeal() {
        review.answerAppeal(id, "GRANTED".equals(granted), answer);
        messages.done(FEATURE, "clue.message.answered");
        return again();
    }

    private String again() {
        return "/supervision/integrity/clue.xhtml?faces-redirect=true&id=" + id;
    }

    public List<PhoneSample> getSamples() {
        return List.of(PhoneSample.values());
    }

    public List<ClueDecision> getDecisions() {
        return List.of(ClueDecision.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ClueView getClue() {
        return clue;
    }

    public String getFindings() {
        return findings;
    }

    public void setFindings(String findings) {
        this.findings = findings;
    }

    public PhoneSample getSampled() {
        return sampled;
    }

    public void setSampled(PhoneSample sampled) {
        this.sampled = sampled;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public ClueDecision getDecision() {
        return decision;
    }

    public void setDecision(ClueDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getGranted() {
        return granted;
    }

    public void setGranted(String granted) {
        this.granted = granted;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
