package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jiangxin.identity.service.HandedOutPassword;
import org.jiangxin.identity.service.SignInRecord;
import org.jiangxin.identity.service.StaffAccountService;
import org.jiangxin.identity.service.StaffCard;
import org.jiangxin.identity.service.StaffRoles;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/**
 * One account of staff: roles for the security administrator, password for the system administrator, closing and opening for
 * both (R-324a).
 */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffAccountService accounts;

    @Inject
    CurrentUser user;

    @Inject
    ChinaMoment moments;

    @Inject
    PageMessages messages;

    private String id;
    private StaffCard card;
    private List<String> roles = List.of();
    private String reason;
    private transient HandedOutPassword handedOut;

    public void load() {
        card = accounts.open(id);
        roles = card.account().roles();
    }

    public String saveRoles() {
        var ticked = Faces.getRequestParameterValues("role");
        roles = ticked == null ? List.of() : List.of(ticked);
        accounts.setRoles(id, new HashSet<>(roles));
        messages.done("identity", "account.message.roles");
        return again();
    }

    public String disable() {
        accounts.disable(id, reason);
        messages.done("identity", "account.message.disabled");
        return again();
    }

    public String enable() {
        accounts.enable(id, reason);
        messages.done("identity", "account.message.enabled");
        return again();
    }

    public void reset() {
        handedOut = accounts.reset(id);
        load();
    }

    public String when(Instant moment) {
        return moments.inWords(Faces.getLocale(), moment);
    }

    public String device(SignInRecord signIn) {
        return DeviceWords.label(Faces.getLocale(), signIn.kind(), signIn.browser());
    }

    public String place(SignInRecord signIn) {
        return DeviceWords.place(Faces.getLocale(), signIn.place());
    }

    /** Roles are given by the security administrator, and not to staff of an institution. */
    public boolean isGiving() {
        return user.has(Role.SECURITY_ADMIN) && !card.own() && !card.account().ofInstitution();
    }

    public boolean isResetting() {
        return user.has(Role.SYSTEM_ADMIN) && !card.own();
    }

    /** Whether a role is held, or was ticked in a form that was refused. */
    public boolean holds(String role) {
        return roles.contains(role);
    }

    public List<String> getAdministrators() {
        return StaffRoles.ADMINISTRATORS;
    }

    public List<String> getOperator() {
        return StaffRoles.OPERATOR;
    }

    public List<String> getRegulator() {
        return StaffRoles.REGULATOR;
    }

    public StaffCard getCard() {
        return card;
    }

    /** Null unless it was handed out with this very answer. */
    public HandedOutPassword getHandedOut() {
        return handedOut;
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

    private String again() {
        return "/console/identity/account.xhtml?faces-redirect=true&id=" + id;
    }
}
