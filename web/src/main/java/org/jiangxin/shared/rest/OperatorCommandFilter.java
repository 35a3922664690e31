package org.jiangxin.shared.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.InetAddress;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.UserLanguage;

/** Guards operator commands: the connection must come from this machine and carry the token of the data directory. */
@Provider
@OperatorCommand
public class OperatorCommandFilter implements ContainerRequestFilter {
    @Inject
    OperatorToken token;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        var local = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!local || !token.is(context.getHeaderString("X-Jiangxin-Operator"))) {
            context.abortWith(Problem.response(403, UserLanguage.of(request), Refusal.of("shared.operator_only")));
        }
    }
}
