package org.jiangxin.shared.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.web.UserLanguage;

/**
 * Refuses changes that another site's page sends with the user's cookie: a changing request needs our header, which such a
 * page cannot set without our consent, and an Origin that is ours when there is one.
 */
@Provider
@PreMatching
public class SameOriginGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Settings settings;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (READING.contains(context.getMethod())) {
            return;
        }
        var origin = context.getHeaderString("Origin");
        var site = context.getHeaderString("Sec-Fetch-Site");
        var foreign = origin != null && !origin.equals(settings.text(Setting.PUBLIC_URL))
                || site != null && !"same-origin".equals(site) && !"none".equals(site);
        if (foreign || !"1".equals(context.getHeaderString("X-Jiangxin"))) {
            context.abortWith(Problem.response(403, UserLanguage.of(request), Refusal.of("shared.foreign_origin")));
        }
    }
}
