package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.entity.VerificationResult;
import org.jiangxin.identity.entity.VerificationStatus;
import org.jiangxin.identity.service.ConsentService;
import org.jiangxin.identity.service.IdentityFields;
import org.jiangxin.identity.service.VerificationService;
import org.jiangxin.identity.service.VerificationView;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** The own verification: what it came to and why, try again, correct the papers, take the other way (R-321c). */
@Named
@ViewScoped
public class VerifyPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/learner/identity/verify.xhtml?faces-redirect=true";

    @Inject
    VerificationService verification;

    @Inject
    ConsentService consents;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private VerificationView view;
    private boolean registered;
    private boolean biometric;
    private boolean consentMissing;
    private boolean service;
    private boolean identityData;
    private String requestId;
    private String code;
    private int waitSeconds;
    private transient String realName;
    private transient String citizenId;
    private transient String socialCard;
    private transient Part idFront;
    private transient Part idBack;
    private transient Part portrait;

    public void load() {
        view = verification.mine();
        consentMissing = consents.isMissing();
    }

    /** The needed consents of somebody whose institution made the account. */
    public String agree() {
        var refusals = new ArrayList<Refusal>();
        if (!service) {
            refusals.add(Refusal.of("identity.consent.service_needed").on("service"));
        }
        if (!identityData) {
            refusals.add(Refusal.of("identity.consent.identity_data_needed").on("identityData"));
        }
        Refused.ifAny(refusals);
        consents.giveNeeded();
        return SELF;
    }

    /** Compares the portrait, taking the separate consent first when it is missing. */
    public String compare() {
        if (!view.biometricConsent()) {
            if (!biometric) {
                throw new Refused(
                        Refusal.of("identity.consent.biometric_needed").on("biometric"));
            }
            consents.giveBiometric();
        }
        verification.comparePortrait();
        return SELF;
    }

    public void sendCode() {
        var sent = verification.sendCode(
                Faces.getRequest().getRemoteAddr(), Faces.getLocale().toLanguageTag());
        requestId = sent.requestId();
        code = null;
        waitSeconds = sent.againInSeconds();
    }

    public String askReviewer() {
        verification.askReviewer(requestId, code);
        return SELF;
    }

    public String correct() {
        var photos = new EnumMap<PhotoKind, byte[]>(PhotoKind.class);
        Uploads.read(idFront).ifPresent(picture -> photos.put(PhotoKind.ID_FRONT, picture));
        Uploads.read(idBack).ifPresent(picture -> photos.put(PhotoKind.ID_BACK, picture));
        Uploads.read(portrait).ifPresent(picture -> photos.put(PhotoKind.PORTRAIT, picture));
        verification.correct(new IdentityFields(realName, citizenId, socialCard), photos);
        messages.done("identity", "verify.message.corrected");
        return SELF;
    }

    public VerificationView getView() {
        return view;
    }

    public boolean isVerified() {
        return view.status() == VerificationStatus.VERIFIED;
    }

    public boolean isWaiting() {
        return view.status() == VerificationStatus.IN_REVIEW;
    }

    public boolean isRejected() {
        return view.status() == VerificationStatus.REJECTED;
    }

    public boolean isProviderDown() {
        return view.status() == VerificationStatus.UNVERIFIED && view.lastResult() == VerificationResult.UNAVAILABLE;
    }

    /** Whether the papers were corrected and wait to be asked for again. */
    public boolean isOpen() {
        return view.status() == VerificationStatus.UNVERIFIED && !isProviderDown();
    }

    public String getLastAt() {
        return view.lastAt() == null ? "" : moments.inWords(Faces.getLocale(), view.lastAt());
    }

    public boolean isRegistered() {
        return registered;
    }

    public void setRegistered(boolean registered) {
        this.registered = registered;
    }

    public boolean isConsentMissing() {
        return consentMissing;
    }

    public boolean isService() {
        return service;
    }

    public void setService(boolean service) {
        this.service = service;
    }

    public boolean isIdentityData() {
        return identityData;
    }

    public void setIdentityData(boolean identityData) {
        this.identityData = identityData;
    }

    public boolean isBiometric() {
        return biometric;
    }

    public void setBiometric(boolean biometric) {
        this.biometric = biometric;
    }

    public String getRequestId() {
        return requestId;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getWaitSeconds() {
        return waitSeconds;
    }

    public String getRealName() {
        return realName;
    }

    public void setRealName(String realName) {
        this.realName = realName;
    }

    public String getCitizenId() {
        return citizenId;
    }

    public void setCitizenId(String citizenId) {
        this.citizenId = citizenId;
    }

    public String getSocialCard() {
        return socialCard;
    }

    public void setSocialCard(String socialCard) {
        this.socialCard = socialCard;
    }

    public Part getIdFront() {
        return idFront;
    }

    public void setIdFront(Part idFront) {
        this.idFront = idFront;
    }

    public Part getIdBack() {
        return idBack;
    }

    public void setIdBack(Part idBack) {
        this.idBack = idBack;
    }

    public Part getPortrait() {
        return portrait;
    }

    public void setPortrait(Part portrait) {
        this.portrait = portrait;
    }
}
