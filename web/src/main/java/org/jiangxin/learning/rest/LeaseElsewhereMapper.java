package org.jiangxin.learning.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.entity.DeviceKind;
import org.jiangxin.identity.web.DeviceWords;
import org.jiangxin.learning.service.LeaseElsewhere;
import org.jiangxin.shared.rest.Problem;
import org.jiangxin.shared.web.UserLanguage;

/** Tells a page that has not got the lease who has it: device, place, lesson, since when. */
@Provider
public class LeaseElsewhereMapper implements ExceptionMapper<LeaseElsewhere> {
    private static final int CONFLICT = 409;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(LeaseElsewhere failure) {
        var locale = UserLanguage.of(request);
        var holding = failure.holding();
        return Problem.response(
                CONFLICT,
                locale,
                List.of(failure.refusal()),
                Map.of(
                        "sameDevice",
                        holding.sameDevice(),
                        "device",
                        DeviceWords.label(locale, DeviceKind.valueOf(holding.deviceKind()), holding.browser()),
                        "place",
                        holding.place().isEmpty() ? "" : DeviceWords.place(locale, holding.place()),
                        "lesson",
                        holding.lessonTitle(),
                        "at",
                        holding.at()));
    }
}
