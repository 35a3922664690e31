package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.service.ConsentService;
import org.jiangxin.identity.service.ConsentView;
import org.jiangxin.identity.service.EmailService;
import org.jiangxin.identity.service.OwnProfile;
import org.jiangxin.identity.service.ProfileService;
import org.jiangxin.identity.service.SignInRecord;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.shared.web.UserLanguage;
import org.omnifaces.util.Faces;

/** 我的: own data masked, e-mail, language and 长辈版, devices and past sign-ins, consents (R-324a, DESIGN §9, §15.15). */
@Named
@ViewScoped
public class MePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/learner/identity/me.xhtml?faces-redirect=true";
    private static final int YEAR = 365 * 24 * 3600;

    @Inject
    ProfileService profiles;

    @Inject
    EmailService emails;

    @Inject
    ConsentService consents;

    @Inject
    ChinaMoment moments;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private transient OwnProfile profile;
    private transient List<SignInRecord> signIns;
    private transient List<ConsentView> decisions;
    private String email;
    private String requestId;
    private String code;
    private int waitSeconds;
    private String localeTag;
    private boolean elderMode;

    public void load() {
        localeTag = user.getLocaleTag();
        elderMode = user.isElder();
    }

    public void sendCode() {
        var sent = emails.sendCode(
                email, Faces.getRequest().getRemoteAddr(), Faces.getLocale().toLanguageTag());
        requestId = sent.requestId();
        code = null;
        waitSeconds = sent.againInSeconds();
    }

    public String confirmEmail() {
        emails.confirm(email, requestId, code);
        messages.done("identity", "me.message.emailConfirmed");
        return SELF;
    }

    public String removeEmail() {
        emails.remove();
        messages.done("identity", "me.message.emailRemoved");
        return SELF;
    }

    public String prefer() {
        profiles.prefer(localeTag, elderMode);
        remember(UserLanguage.COOKIE, "en".equals(localeTag) ? "en" : "zh-CN");
        remember(CurrentUser.ELDER_COOKIE, elderMode ? "1" : "0");
        messages.done("identity", "me.message.preferred");
        return SELF;
    }

    public String giveBiometric() {
        consents.giveBiometric();
        messages.done("identity", "me.message.biometricGiven");
        return SELF;
    }

    public String withdrawBiometric() {
        consents.withdrawBiometric();
        messages.done("identity", "me.message.biometricWithdrawn");
        return SELF;
    }

    public OwnProfile getProfile() {
        if (profile == null) {
            profile = profiles.profile();
        }
        return profile;
    }

    public List<SignInRecord> getSignIns() {
        if (signIns == null) {
            signIns = profiles.signIns();
        }
        return signIns;
    }

    public List<ConsentView> getDecisions() {
        if (decisions == null) {
            decisions = consents.mine();
        }
        return decisions;
    }

    public boolean isBiometricGiven() {
        return getDecisions().stream().anyMatch(view -> view.document() == ConsentDocument.BIOMETRIC && view.isGiven());
    }

    public String device(SignInRecord signIn) {
        return DeviceWords.label(Faces.getLocale(), signIn.kind(), signIn.browser());
    }

    public String place(SignInRecord signIn) {
        return DeviceWords.place(Faces.getLocale(), signIn.place());
    }

    public String moment(Instant instant) {
        return instant == null ? "" : moments.inWords(Faces.getLocale(), instant);
    }

    /** Read by page.js too, so not for the server alone. */
    private static void remember(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setSecure(Faces.getRequest().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) Faces.getExternalContext().getResponse()).addCookie(cookie);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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

    public String getLocaleTag() {
        return localeTag;
    }

    public void setLocaleTag(String localeTag) {
        this.localeTag = localeTag;
    }

    public boolean isElderMode() {
        return elderMode;
    }

    public void setElderMode(boolean elderMode) {
        this.elderMode = elderMode;
    }
}
