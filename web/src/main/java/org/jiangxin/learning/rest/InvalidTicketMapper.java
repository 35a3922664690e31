package org.jiangxin.learning.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jiangxin.learning.service.InvalidTicket;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/** A wrong ticket is answered like a missing sign-in: take the lease again. */
@Provider
public class InvalidTicketMapper implements ExceptionMapper<InvalidTicket> {
    private static final int UNAUTHORIZED = 401;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(InvalidTicket failure) {
        return Problem.response(UNAUTHORIZED, UserLanguage.of(request), failure.refusal());
    }
}
