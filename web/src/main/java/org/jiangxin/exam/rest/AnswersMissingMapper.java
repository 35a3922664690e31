package org.jiangxin.exam.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.jiangxin.exam.service.AnswersMissing;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/** Says which changes must still be sent before an attempt can be handed in. */
@Provider
public class AnswersMissingMapper implements ExceptionMapper<AnswersMissing> {
    private static final int CONFLICT = 409;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(AnswersMissing failure) {
        return Problem.response(
                CONFLICT,
                UserLanguage.of(request),
                List.of(failure.refusal()),
                Map.of("missing", failure.missing(), "ackSeq", failure.ackSeq()));
    }
}
