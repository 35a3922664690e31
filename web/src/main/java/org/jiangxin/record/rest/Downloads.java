package org.jiangxin.record.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jiangxin.record.service.IssuedDownload;

/** Hands a file out to be saved under its own, Chinese name. */
final class Downloads {
    private Downloads() {}

    static Response of(IssuedDownload file) {
        var name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
