package org.jiangxin.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jiangxin.course.service.MaterialService;
import org.jiangxin.course.service.ServedFile;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.web.Refusals;

/**
 * Material of lessons at {@code /media/<lesson>/<name>}: in parts when asked for, kept by the browser for this person only.
 * Answers 401 to whoever is not signed in, 403 to who may not study the lesson and, for the segments of what plays, to who is still to
 * study it and must ask {@link StreamServlet}; 404 to every name that is not served.
 */
@WebServlet(urlPatterns = "/media/*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{22})/([A-Za-z0-9._/-]{1,120})");

    private static final String TEXT = "text.html";

    @Inject
    transient MaterialService materials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (request.getUserPrincipal() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!address.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            try {
                if (TEXT.equals(address.group(2))) {
                    sendText(materials.text(address.group(1)), request, response);
                } else {
                    send(materials.file(address.group(1), address.group(2)), request, response);
                }
            } catch (RuntimeException e) {
                response.setStatus(statusOf(e));
            }
        }
    }

    /** The clean text; small, so always as a whole. */
    private static void sendText(String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    static int statusOf(RuntimeException failure) {
        if (Refusals.is(failure, NotFound.class)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (Refusals.in(failure).isPresent() || Refusals.is(failure, jakarta.ejb.EJBAccessException.class)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        throw failure;
    }

    static void send(ServedFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var mark = "\"" + file.mark() + "\"";
        response.setHeader("ETag", mark);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, max-age=3600");
        if (mark.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var condition = request.getHeader("If-Range");
        var range = condition == null || condition.equals(mark)
                ? ByteRange.of(request.getHeader("Range"), file.bytes())
                : java.util.Optional.<ByteRange>empty();
        if (range.isPresent() && !range.get().satisfiable()) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        var part = range.orElse(new ByteRange(0, file.bytes() - 1, true));
        if (range.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
        }
        response.setContentType(file.contentType());
        response.setContentLengthLong(part.length());
        if (!"HEAD".equals(request.getMethod())) {
            copy(file, part, response.getOutputStream());
        }
    }

    /**
     * Sends all of a file, whatever part was asked for.
     *
     * @param beforeLastByte what must be done before anybody can have all of it; not done when only its length is asked for
     */
    static void sendWhole(
            ServedFile file, HttpServletRequest request, HttpServletResponse response, Runnable beforeLastByte)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType(file.contentType());
        response.setContentLengthLong(file.bytes());
        if (!"HEAD".equals(request.getMethod())) {
            var last = file.bytes() - 1;
            copy(file, new ByteRange(0, last - 1, true), response.getOutputStream());
            beforeLastByte.run();
            copy(file, new ByteRange(last, last, true), response.getOutputStream());
        }
    }

    private static void copy(ServedFile file, ByteRange part, OutputStream out) throws IOException {
        try (var channel = Files.newByteChannel(file.path(), StandardOpenOption.READ);
                var in = Channels.newInputStream(channel.position(part.first()))) {
            var buffer = new byte[32 * 1024];
            var left = part.length();
            while (left > 0) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
