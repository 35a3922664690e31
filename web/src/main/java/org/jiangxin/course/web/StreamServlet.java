package org.jiangxin.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jiangxin.learning.service.StreamService;

/**
 * What plays, at {@code /stream/<seal>/<lesson>/<name>}, for the page that holds the lease of the seal (ADR 0011). Answers 401 to whoever
 * is not signed in and 403 to everybody who has not got that lease. A segment is sent whole and never kept by the browser; that it was
 * fetched is stored before its last byte goes out, so that no page can play what it has no proof of.
 */
@WebServlet(urlPatterns = "/stream/*")
public class StreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS =
            Pattern.compile("/([A-Za-z0-9_.-]{1,300})/([A-Za-z0-9_-]{22})/([A-Za-z0-9._/-]{1,120})");

    @Inject
    transient StreamService streams;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (request.getUserPrincipal() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!address.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var found = streams.file(address.group(1), address.group(2), address.group(3));
            if (found.isSegment()) {
                MediaServlet.sendWhole(found.file(), request, response, () -> streams.fetched(found));
            } else {
                MediaServlet.send(found.file(), request, response);
            }
        } catch (RuntimeException e) {
            response.setStatus(MediaServlet.statusOf(e));
        }
    }
}
