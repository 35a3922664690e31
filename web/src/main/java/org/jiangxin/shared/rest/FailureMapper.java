package org.jiangxin.shared.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.Refusals;
import org.jiangxin.shared.web.UserLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge where REST meets failures: refusals become problem details, the unexpected a number to quote and nothing more. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        var locale = UserLanguage.of(request);
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().hasEntity()
                    ? web.getResponse()
                    : Problem.response(web.getResponse().getStatus(), locale, Refusal.of("shared.request_invalid"));
        }
        var refusals = Refusals.in(failure);
        if (refusals.isPresent()) {
            var status =
                    Refusals.is(failure, Conflict.class) ? 409 : Refusals.is(failure, NotPermitted.class) ? 403 : 422;
            return Problem.response(status, locale, refusals.get(), null);
        }
        if (Refusals.is(failure, NotFound.class)) {
            return Problem.response(404, locale, Refusal.of("shared.not_found"));
        }
        if (Refusals.is(failure, EJBAccessException.class)) {
            return request.getUserPrincipal() == null
                    ? Problem.response(401, locale, Refusal.of("shared.sign_in_first"))
                    : Problem.response(403, locale, Refusal.of("shared.not_permitted"));
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return Problem.response(500, locale, Refusal.of("shared.incident", incident));
    }
}
