package org.jiangxin.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The REST interface, under {@code /api}, described at {@code /openapi}. */
@ApplicationPath("/api")
@OpenAPIDefinition(info = @Info(title = "Jiangxin 匠心", version = "1", description = """
                                Registration, study, exam and verification. Sign in with POST /api/session; the cookie JXSESSION \
                                carries the sign-in. Every POST, PUT and DELETE needs the header `X-Jiangxin: 1`. Errors are \
                                problem details (RFC 9457): `type` is the stable code, `title` the text in the language of \
                                Accept-Language."""))
public class RestApplication extends Application {}
