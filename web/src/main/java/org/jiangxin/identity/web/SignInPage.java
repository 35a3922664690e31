package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.identity.service.SignInOutcome;
import org.jiangxin.identity.service.SignInRequest;
import org.jiangxin.identity.service.SignInService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Sign-in: says first why the last one is over, then lets in and leads back to where one wanted to go. */
@Named
@ViewScoped
public class SignInPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SignInService signIns;

    @Inject
    RequestDevice devices;

    @Inject
    EndedSignIn ended;

    @Inject
    PageMessages messages;

    private String login;
    private String password;
    private String to;
    private String notice;

    /** Explains the loss of an earlier sign-in of this browser, if there was one. */
    public void load() {
        notice = SessionTicket.of(request())
                .filter(ticket -> signIns.ending(ticket).isPresent() || signIns.isTooOld(ticket))
                .map(ticket -> Texts.of(Faces.getLocale(), ended.refusal(Faces.getLocale(), ticket)))
                .orElse(null);
    }

    public void signIn() throws IOException {
        var device = devices.of(
                request(), (HttpServletResponse) Faces.getExternalContext().getResponse());
        var outcome = signIns.signIn(new SignInRequest(login, password, device));
        password = null;
        if (outcome.result() == SignInOutcome.Result.SIGNED_IN) {
            SessionTicket.begin(request(), outcome.ticket());
            var home = PortalAccess.homeOf(
                    signIns.live(outcome.ticket().accountId()).roles());
            Faces.getExternalContext().redirect(SignInRedirect.isOwnPath(to) ? to : home);
            Faces.responseComplete();
        } else {
            messages.refused(List.of(refusal(outcome)));
        }
    }

    private static Refusal refusal(SignInOutcome outcome) {
        return switch (outcome.result()) {
            case LOCKED -> Refusal.of("identity.sign_in.locked", outcome.minutesLocked());
            case DISABLED -> Refusal.of("identity.sign_in.disabled");
            case HELD_BY_EXAM -> Refusal.of("identity.sign_in.held_by_exam");
            default -> Refusal.of("identity.sign_in.wrong", outcome.triesLeft());
        };
    }

    private static HttpServletRequest request() {
        return Faces.getRequest();
    }

    public String getNotice() {
        return notice;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
