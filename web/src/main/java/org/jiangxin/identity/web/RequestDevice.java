package org.jiangxin.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jiangxin.identity.service.Device;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.id.PublicId;

/**
 * The device behind a request, recognised by a random key in a cookie of two years that scripts cannot read. The key only says
 * "the same browser as before"; stealing it opens nothing.
 */
@ApplicationScoped
public class RequestDevice {
    private static final String PLAIN_NAME = "jx_device";
    private static final String TLS_NAME = "__Host-jx_device";
    private static final int TWO_YEARS = 2 * 365 * 24 * 3600;

    @Inject
    Places places;

    /** The device, given a key if it has none yet. */
    public Device of(HttpServletRequest request, HttpServletResponse response) {
        var key = keyOf(request);
        if (key.isEmpty()) {
            key = PublicId.random() + PublicId.random();
            response.addCookie(cookie(request, key));
        }
        return describe(request, key);
    }

    /** The device as it shows itself; one without a key has an empty one. */
    public Device known(HttpServletRequest request) {
        return describe(request, keyOf(request));
    }

    private Device describe(HttpServletRequest request, String key) {
        var line = request.getHeader("User-Agent");
        return new Device(
                HashChain.sha256(key.getBytes(StandardCharsets.UTF_8)),
                UserAgent.kind(line),
                UserAgent.browser(line),
                request.getRemoteAddr(),
                places.of(request.getRemoteAddr()));
    }

    private static String keyOf(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(nameFor(request))
                        && cookie.getValue().matches("[\\w-]{44}")) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static Cookie cookie(HttpServletRequest request, String key) {
        var cookie = new Cookie(nameFor(request), key);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(TWO_YEARS);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String nameFor(HttpServletRequest request) {
        return request.isSecure() ? TLS_NAME : PLAIN_NAME;
    }
}
