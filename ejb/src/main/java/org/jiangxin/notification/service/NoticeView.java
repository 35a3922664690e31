package org.jiangxin.notification.service;

import java.time.Instant;
import java.util.Locale;

/**
 * A message in words, as its reader sees it.
 *
 * @param action what the link to the message's page says
 */
public record NoticeView(String publicId, String subject, String body, String action, Instant at, boolean read) {
    /** Whether its words hold a text. @param sought in lower case */
    boolean says(String sought) {
        return (subject + "\n" + body).toLowerCase(Locale.ROOT).contains(sought);
    }
}
