package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Objects;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.identity.web.RequestDevice;
import org.jiangxin.identity.web.SessionTicket;
import org.jiangxin.identity.web.Uploads;
import org.jiangxin.organization.service.OrganizationRegistration;
import org.jiangxin.organization.service.RegisterOrganization;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.Refusals;
import org.omnifaces.util.Faces;

/**
 * An institution or employer asks to be admitted, in four steps (R-321a): phone of the contact, the seven fields, the licence, a
 * password. The draft survives a step back; the last step makes the application and signs the contact in.
 */
@Named
@ViewScoped
public class ApplyPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MOBILE = "mobile";
    private static final String REQUEST = "requestId";

    @Inject
    OrganizationRegistration registration;

    @Inject
    SignInService signIns;

    @Inject
    RequestDevice devices;

    private final OrganizationDraft draft = new OrganizationDraft();
    private int step = 1;
    private int waitSeconds;
    private boolean suspect;
    private transient Part licence;
    private transient String password;
    private transient String repeated;

    public void sendCode() {
        var sent = registration.sendCode(
                draft.get(MOBILE), request().getRemoteAddr(), Faces.getLocale().toLanguageTag());
        draft.set(REQUEST, sent.requestId());
        draft.setCode(null);
        waitSeconds = sent.againInSeconds();
    }

    public void confirmMobile() {
        var refusals = new ArrayList<Refusal>();
        try {
            registration.confirmMobile(draft.get(MOBILE), draft.get(REQUEST), draft.getCode());
        } catch (RuntimeException e) {
            refusals.addAll(Refusals.in(e).orElseThrow(() -> e));
        }
        if (!draft.isService()) {
            refusals.add(Refusal.of("identity.consent.service_needed").on("service"));
        }
        Refused.ifAny(refusals);
        go(2);
    }

    public void checkFields() {
        suspect = registration.check(draft.get(MOBILE), draft.get(REQUEST), draft.getCode(), draft.fields());
        go(3);
    }

    public void keepLicence() {
        var upload = Uploads.read(licence);
        if (upload.isPresent() || !draft.hasLicence()) {
            draft.keepLicence(registration.acceptLicence(upload.orElse(null)));
        }
        go(4);
    }

    public String register() {
        if (!Objects.equals(password, repeated)) {
            throw new Refused(Refusal.of("identity.password.repeat").on("repeated"));
        }
        var accountId = registration.register(new RegisterOrganization(
                draft.fields(),
                draft.get(MOBILE),
                draft.get(REQUEST),
                draft.getCode(),
                password,
                draft.licence(),
                draft.isService(),
                Faces.getLocale().toLanguageTag()));
        var device = devices.of(
                request(), (HttpServletResponse) Faces.getExternalContext().getResponse());
        SessionTicket.begin(request(), signIns.signInProved(accountId, device));
        return "/institution/organization/start.xhtml?faces-redirect=true";
    }

    public void back() {
        go(step - 1);
    }

    private void go(int next) {
        step = next;
        waitSeconds = 0;
    }

    private static HttpServletRequest request() {
        return Faces.getRequest();
    }

    /** Where the code went, for the confirmation. */
    public String getMaskedMobile() {
        var digits = draft.get(MOBILE).replaceAll("\\D", "");
        return digits.length() < 7 ? "" : digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    public OrganizationDraft getDraft() {
        return draft;
    }

    public String getRequestId() {
        return draft.get(REQUEST);
    }

    public int getStep() {
        return step;
    }

    public int getWaitSeconds() {
        return waitSeconds;
    }

    /** Whether the check character of the code fails, so that the licence will be compared with it. */
    public boolean isSuspect() {
        return suspect;
    }

    public Part getLicence() {
        return licence;
    }

    public void setLicence(Part licence) {
        this.licence = licence;
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
