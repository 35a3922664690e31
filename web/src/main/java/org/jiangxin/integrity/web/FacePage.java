package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.service.ConsentService;
import org.jiangxin.identity.service.ConsentView;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/**
 * 人脸录入: the separate consent, given and withdrawn. What is stored and whether a capture may begin the page asks the server itself, so
 * that it is told anew after every capture.
 */
@Named
@ViewScoped
public class FacePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/learner/integrity/face.xhtml?faces-redirect=true";

    @Inject
    ConsentService consents;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private transient ConsentView consent;

    public String give() {
        consents.giveBiometric();
        messages.done("integrity", "face.message.given");
        return SELF;
    }

    public String withdraw() {
        consents.withdrawBiometric();
        messages.done("integrity", "face.message.withdrawn");
        return SELF;
    }

    public ConsentView getConsent() {
        if (consent == null) {
            consent = consents.mine().stream()
                    .filter(view -> view.document() == ConsentDocument.BIOMETRIC)
                    .findFirst()
                    .orElseThrow();
        }
        return consent;
    }

    public boolean isGiven() {
        return getConsent().isGiven();
    }

    public String getDecidedAt() {
        return isGiven() ? moments.inWords(Faces.getLocale(), getConsent().decidedAt()) : "";
    }
}
