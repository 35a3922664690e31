package org.jiangxin.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jiangxin.course.service.DraftMaterialService;

/** Material of draft lessons at {@code /draft-media/<lesson>/<name>}, for its authors and for reviewers. */
@WebServlet(urlPatterns = "/draft-media/*")
public class DraftMediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{22})/([A-Za-z0-9._/-]{1,120})");

    @Inject
    transient DraftMaterialService materials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (request.getUserPrincipal() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!address.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            try {
                MediaServlet.send(materials.file(address.group(1), address.group(2)), request, response);
            } catch (RuntimeException e) {
                response.setStatus(MediaServlet.statusOf(e));
            }
        }
    }
}
