package org.jiangxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The way to the sign-in page and back. The address to come back to is a path of this platform and nothing else. */
final class SignInRedirect {
    static final String PAGE = "/public/identity/sign-in.xhtml";

    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?&=+:@]{0,500}");

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        var from = request.getRequestURI() + (query == null ? "" : "?" + query);
        to(PAGE + (isOwnPath(from) ? "?to=" + URLEncoder.encode(from, StandardCharsets.UTF_8) : ""), request, response);
    }

    /** Sends the browser to a page of this platform, out of a partial request too. */
    static void to(String target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            // Not sendRedirect: it would build the address from the Host header that the client chose.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", target);
        }
    }

    /** Refuses other sites, protocol-relative addresses and line breaks. */
    static boolean isOwnPath(String path) {
        return path != null && OWN_PATH.matcher(path).matches();
    }
}
