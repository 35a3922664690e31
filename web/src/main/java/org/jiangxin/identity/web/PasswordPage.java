package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Objects;
import org.jiangxin.identity.service.PasswordService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** Change of the own password; every other sign-in ends. The same page for learners and operators. */
@Named
@ViewScoped
public class PasswordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PasswordService passwords;

    @Inject
    RequestDevice devices;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private transient String oldPassword;
    private transient String password;
    private transient String repeated;

    public String change() {
        if (!Objects.equals(password, repeated)) {
            throw new Refused(Refusal.of("identity.password.repeat").on("repeated"));
        }
        HttpServletRequest request = Faces.getRequest();
        var device = devices.of(
                request, (HttpServletResponse) Faces.getExternalContext().getResponse());
        var home = user.has("LEARNER") ? "/learner/identity/me.xhtml" : user.getHome();
        SessionTicket.begin(request, passwords.change(oldPassword, password, device));
        messages.done("identity", "password.message.done");
        return home + "?faces-redirect=true";
    }

    public String getOldPassword() {
        return null;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
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
