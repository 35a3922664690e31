package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a signed-in HTTP session remembers: numbers only, so that it is worth nothing to whoever reads it and light to
 * replicate. It is checked against the account's epoch on every request.
 *
 * @param accountId the account
 * @param epoch the epoch the sign-in was made under
 * @param signInId its row
 * @param startedAt when it began, for the absolute limit
 */
public record SignInTicket(long accountId, long epoch, long signInId, Instant startedAt) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18}):(\\d{1,18}):(\\d{1,18})");

    /** The form kept in the HTTP session. */
    public String text() {
        return accountId + ":" + epoch + ":" + signInId + ":" + startedAt.getEpochSecond();
    }

    public static Optional<SignInTicket> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new SignInTicket(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(4)))))
                : Optional.empty();
    }
}
