package org.jiangxin.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jiangxin.identity.service.Device;
import org.jiangxin.identity.service.SignInTicket;
import org.jiangxin.shared.web.UserLanguage;

/** The sign-in behind the present request and its device, for REST resources that must know which of them is asking. */
@RequestScoped
public class CurrentSignIn {
    static final String ATTRIBUTE = "org.jiangxin.currentSignIn";

    @Inject
    HttpServletRequest request;

    @Inject
    RequestDevice devices;

    private Device device;

    public boolean isPresent() {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    public long accountId() {
        return ticket().accountId();
    }

    public long signInId() {
        return ticket().signInId();
    }

    public long epoch() {
        return ticket().epoch();
    }

    /** Hash of the device's key: stays the same over sign-ins, restarts and lost sessions of one browser. */
    public String deviceKey() {
        return device().keyHash();
    }

    /** The device in words of the request's language. */
    public String deviceLabel() {
        return DeviceWords.label(UserLanguage.of(request), device().kind(), device().browser());
    }

    /** Where the device is, in words of the request's language. */
    public String place() {
        return DeviceWords.place(UserLanguage.of(request), device().place());
    }

    public SignInTicket ticket() {
        if (request.getAttribute(ATTRIBUTE) instanceof SignInTicket ticket) {
            return ticket;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    private Device device() {
        if (device == null) {
            device = devices.known(request);
        }
        return device;
    }
}
