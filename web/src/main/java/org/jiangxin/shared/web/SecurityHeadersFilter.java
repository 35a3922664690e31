package org.jiangxin.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * Response headers of the whole platform. Faces pages get their script policy from PrimeFaces (one policy per response: two
 * would intersect); everything else gets the closed one. The user-content port serves nothing but user content.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** The only page that may also ask for the microphone and the screen: a teacher broadcasts from it. */
    private static final String BROADCAST_PAGE = "/institution/interaction/live.xhtml";

    /** The only pages that may ask for the camera; none may ask for anything else of the device. */
    private static final Set<String> CAMERA_PAGES = Set.of(
            "/learner/integrity/device-check.xhtml",
            "/learner/integrity/face.xhtml",
            "/learner/learning/study.xhtml",
            "/learner/exam/attempt.xhtml");

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var isBroadcast = BROADCAST_PAGE.equals(path);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(" + (CAMERA_PAGES.contains(path) || isBroadcast ? "self" : "") + "), microphone=("
                        + (isBroadcast ? "self" : "") + "), geolocation=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (isUserContentPort(request)) {
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            // Not sendError: the error page would begin a session, and this origin knows no cookie.
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (path.startsWith("/api/") || path.startsWith("/media/") || path.startsWith("/stream/")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (path.startsWith("/api/")
                || path.endsWith(".xhtml") && !path.contains("jakarta.faces.resource")
                || "/".equals(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private boolean isUserContentPort(HttpServletRequest request) {
        return request.getLocalPort()
                == URI.create(settings.text(Setting.USER_CONTENT_URL)).getPort();
    }
}
