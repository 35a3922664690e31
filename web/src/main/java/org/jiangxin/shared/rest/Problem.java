package org.jiangxin.shared.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.Texts;

/**
 * Problem details of RFC 9457.
 *
 * @param type the stable refusal code
 * @param title what happened and what to do, in the user's language
 * @param status the HTTP status
 * @param refusals every reason, when there is more than one or one belongs to a field
 * @param data facts a program may need, by name; null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, List<Reason> refusals, Map<String, Object> data) {
    /** Media type of problem details. */
    public static final String JSON = "application/problem+json";

    /** One reason: code, text, and the input field it belongs to or null. */
    public record Reason(String code, String text, String field) {}

    public static Response response(int status, Locale locale, List<Refusal> refusals, Map<String, Object> data) {
        var reasons = refusals.stream()
                .map(refusal -> new Reason(refusal.code(), Texts.of(locale, refusal), refusal.field()))
                .toList();
        var first = reasons.get(0);
        return Response.status(status)
                .type(MediaType.valueOf(JSON))
                .entity(new Problem(first.code(), first.text(), status, reasons, data))
                .build();
    }

    public static Response response(int status, Locale locale, Refusal refusal) {
        return response(status, locale, List.of(refusal), null);
    }
}
