package org.jiangxin.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jiangxin.identity.service.OwnAccount;
import org.jiangxin.identity.service.ProfileService;
import org.jiangxin.notification.service.UnreadMessages;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.web.UserLanguage;

/** Who looks at the page, for templates: {@code #{currentUser.signedIn}}, {@code #{currentUser.displayName}}. */
@Named
@RequestScoped
public class CurrentUser {
    /** Cookie with {@code 1} for 长辈版; set by the switch in the page's head. */
    public static final String ELDER_COOKIE = "jx_elder";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentSignIn signIn;

    @Inject
    ProfileService profiles;

    @Inject
    Settings settings;

    @Inject
    UnreadMessages unread;

    private OwnAccount account;
    private Long unreadMessages;

    public boolean isSignedIn() {
        return signIn.isPresent();
    }

    public String getDisplayName() {
        return isSignedIn() ? account().displayName() : "";
    }

    public boolean isDemo() {
        return settings.isDemo();
    }

    /** The choice made on this device counts before the one kept with the account. */
    public boolean isElder() {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (ELDER_COOKIE.equals(cookie.getName())) {
                    return "1".equals(cookie.getValue());
                }
            }
        }
        return isSignedIn() && account().elderMode();
    }

    public String getLocaleTag() {
        return UserLanguage.of(request).toLanguageTag();
    }

    public boolean isVerified() {
        return isSignedIn() && account().verified();
    }

    /** Messages not yet read, counted once for each request. */
    public long getUnreadMessages() {
        if (unreadMessages == null) {
            unreadMessages = isSignedIn() ? unread.count(signIn.accountId()) : 0;
        }
        return unreadMessages;
    }

    /** Whether this page belongs to a portal, so that it must be left when the sign-in ends. */
    public boolean isInPortal() {
        return isSignedIn() && PortalAccess.needsSignIn(request.getServletPath());
    }

    /** First part of the page's address: learner, institution, supervision, console or public. */
    public String getPortal() {
        var parts = request.getServletPath().split("/", 3);
        return parts.length < 3 ? "public" : parts[1];
    }

    /** The epoch of the sign-in this page was made under. */
    public long getEpoch() {
        return signIn.epoch();
    }

    /** Where this user starts. */
    public String getHome() {
        return PortalAccess.homeOf(account().roles());
    }

    public boolean has(String role) {
        return request.isUserInRole(role);
    }

    private OwnAccount account() {
        if (account == null) {
            account = profiles.mine();
        }
        return account;
    }
}
