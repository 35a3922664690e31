package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.identity.service.HandedOutPassword;
import org.jiangxin.identity.service.StaffAccountService;

/** A new account of staff, without any role, and its first password, shown once. */
@Named
@ViewScoped
public class NewAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffAccountService accounts;

    private String username;
    private String displayName;
    private transient HandedOutPassword made;

    public void create() {
        made = accounts.create(username, displayName);
    }

    /** Null before it is made, and when the page is asked for again. */
    public HandedOutPassword getMade() {
        return made;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }
}
