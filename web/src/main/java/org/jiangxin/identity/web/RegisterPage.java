package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.service.RegisterLearner;
import org.jiangxin.identity.service.RegistrationService;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.Refusals;
import org.omnifaces.util.Faces;

/** Registration in five steps, one concern each (R-321b, R-321c). The draft survives a step back; the last step makes the account. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BY_PORTRAIT = "PORTRAIT";

    @Inject
    RegistrationService registration;

    @Inject
    SignInService signIns;

    @Inject
    RequestDevice devices;

    private final RegistrationDraft draft = new RegistrationDraft();
    private int step = 1;
    private int waitSeconds;
    private transient Part idFront;
    private transient Part idBack;
    private transient Part portrait;
    private transient String password;
    private transient String repeated;

    public void sendCode() {
        var sent = registration.sendCode(
                draft.getMobile(), request().getRemoteAddr(), Faces.getLocale().toLanguageTag());
        draft.setRequestId(sent.requestId());
        draft.setCode(null);
        waitSeconds = sent.againInSeconds();
    }

    public void confirmMobile() {
        var refusals = new ArrayList<Refusal>();
        attempt(refusals, () -> registration.confirmMobile(draft.getMobile(), draft.getRequestId(), draft.getCode()));
        attempt(refusals, () -> require(draft.isService(), "identity.consent.service_needed", "service"));
        Refused.ifAny(refusals);
        go(2);
    }

    public void checkIdentity() {
        var refusals = new ArrayList<Refusal>();
        attempt(
                refusals,
                () -> registration.checkIdentity(
                        draft.getMobile(), draft.getRequestId(), draft.getCode(), draft.identity()));
        attempt(
                refusals,
                () -> require(draft.isIdentityData(), "identity.consent.identity_data_needed", "identityData"));
        Refused.ifAny(refusals);
        go(3);
    }

    public void keepPhotos() {
        var refusals = new ArrayList<Refusal>();
        keep(PhotoKind.ID_FRONT, idFront, refusals);
        keep(PhotoKind.ID_BACK, idBack, refusals);
        keep(PhotoKind.PORTRAIT, portrait, refusals);
        Refused.ifAny(refusals);
        go(4);
    }

    public void chooseMethod() {
        require(
                draft.getMethod() != null && !draft.getMethod().isEmpty(),
                "identity.verification.choose",
                "byPortrait");
        require(isWithReview() || draft.isBiometric(), "identity.consent.biometric_needed", "biometric");
        go(5);
    }

    /** Makes the account, signs it in on this device and shows what the verification said. */
    public String register() {
        require(Objects.equals(password, repeated), "identity.password.repeat", "repeated");
        var registered = registration.register(new RegisterLearner(
                draft.getMobile(),
                draft.getRequestId(),
                draft.getCode(),
                password,
                draft.identity(),
                draft.photos(),
                draft.isService(),
                draft.isIdentityData(),
                draft.isBiometric() && !isWithReview(),
                Faces.getLocale().toLanguageTag()));
        var device = devices.of(
                request(), (HttpServletResponse) Faces.getExternalContext().getResponse());
        SessionTicket.begin(request(), signIns.signInProved(registered.accountId(), device));
        return "/learner/identity/verify.xhtml?registered=true&faces-redirect=true";
    }

    public void back() {
        go(step - 1);
    }

    private void go(int next) {
        step = next;
        waitSeconds = 0;
    }

    private void keep(PhotoKind kind, Part part, List<Refusal> refusals) {
        var upload = Uploads.read(part);
        if (upload.isEmpty() && draft.has(kind)) {
            return;
        }
        attempt(refusals, () -> draft.keep(kind, registration.acceptPhoto(kind, upload.orElse(null))));
    }

    /** One part of a step: what it refuses is shown together with the rest. */
    private static void attempt(List<Refusal> refusals, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            refusals.addAll(Refusals.in(e).orElseThrow(() -> e));
        }
    }

    private static void require(boolean holds, String code, String field) {
        if (!holds) {
            throw new Refused(Refusal.of(code).on(field));
        }
    }

    private static HttpServletRequest request() {
        return Faces.getRequest();
    }

    /** Where the code went, for the confirmation. */
    public String getMaskedMobile() {
        var digits = draft.getMobile() == null ? "" : draft.getMobile().replaceAll("\\D", "");
        return digits.length() < 7 ? "" : digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    public boolean isWithReview() {
        return !BY_PORTRAIT.equals(draft.getMethod());
    }

    /** Previews by kind, for the pictures that are kept already. */
    public Map<String, String> getPreviews() {
        return Map.of(
                "ID_FRONT", draft.preview(PhotoKind.ID_FRONT),
                "ID_BACK", draft.preview(PhotoKind.ID_BACK),
                "PORTRAIT", draft.preview(PhotoKind.PORTRAIT));
    }

    public RegistrationDraft getDraft() {
        return draft;
    }

    public String getRequestId() {
        return draft.getRequestId();
    }

    public int getStep() {
        return step;
    }

    public int getWaitSeconds() {
        return waitSeconds;
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

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
