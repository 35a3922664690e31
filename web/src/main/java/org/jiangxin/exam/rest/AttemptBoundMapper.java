package org.jiangxin.exam.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jiangxin.exam.service.AttemptBound;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/** An attempt held by another device, or stopped by a proctor, is 423: nothing to correct, somebody must free it. */
@Provider
public class AttemptBoundMapper implements ExceptionMapper<AttemptBound> {
    private static final int LOCKED = 423;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(AttemptBound failure) {
        return Problem.response(LOCKED, UserLanguage.of(request), failure.refusal());
    }
}
