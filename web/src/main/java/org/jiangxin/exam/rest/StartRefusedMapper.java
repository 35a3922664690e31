package org.jiangxin.exam.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jiangxin.exam.service.StartRefused;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/** A start that was asked for before its time is 403 with every reason (ATK-21, ATK-22). */
@Provider
public class StartRefusedMapper implements ExceptionMapper<StartRefused> {
    private static final int FORBIDDEN = 403;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(StartRefused failure) {
        return Problem.response(FORBIDDEN, UserLanguage.of(request), failure.refusals(), null);
    }
}
