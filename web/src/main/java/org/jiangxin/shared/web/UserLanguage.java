package org.jiangxin.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of a request: the user's choice in a cookie, else what the browser asks for, else Chinese. */
public final class UserLanguage {
    /** Cookie with {@code zh-CN} or {@code en}; set by the language link. */
    public static final String COOKIE = "jx_language";

    private UserLanguage() {}

    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return "en".equals(cookie.getValue()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
                }
            }
        }
        var asked = request.getHeader("Accept-Language");
        var english = asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
