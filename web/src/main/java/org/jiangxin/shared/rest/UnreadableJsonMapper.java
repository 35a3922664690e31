package org.jiangxin.shared.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.UserLanguage;

/** A body that is no JSON of the expected shape: problem details like every other refusal, not the JSON library's own words. */
@Provider
public class UnreadableJsonMapper implements ExceptionMapper<JsonProcessingException> {
    private static final int BAD_REQUEST = 400;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return Problem.response(BAD_REQUEST, UserLanguage.of(request), Refusal.of("shared.request_invalid"));
    }
}
