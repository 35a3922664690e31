package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jiangxin.identity.service.PasswordService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** A new password by phone code, for whoever forgot theirs, was locked out, or reads that a stranger took over. */
@Named
@ViewScoped
public class ForgotPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PasswordService passwords;

    @Inject
    PageMessages messages;

    private String mobile;
    private String requestId;
    private String code;
    private int waitSeconds;
    private transient String password;
    private transient String repeated;

    public void sendCode() {
        var sent = passwords.sendCode(
                mobile, Faces.getRequest().getRemoteAddr(), Faces.getLocale().toLanguageTag());
        requestId = sent.requestId();
        code = null;
        waitSeconds = sent.againInSeconds();
    }

    public String reset() {
        if (!Objects.equals(password, repeated)) {
            throw new Refused(Refusal.of("identity.password.repeat").on("repeated"));
        }
        passwords.reset(mobile, requestId, code, password);
        messages.done("identity", "forgot.message.done");
        return "/public/identity/sign-in.xhtml?faces-redirect=true";
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
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
