package org.jiangxin.identity.service;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one live sign-in of an account as every node remembers it.
 *
 * @param epoch the account's epoch
 * @param signInId the sign-in made under it; 0 when the account is signed out
 * @param roles roles of the account, none when it may not sign in
 * @param passwordDue whether the password was handed out by somebody else and must be replaced first
 */
public record LiveSignIn(long epoch, long signInId, Set<String> roles, boolean passwordDue) {
    public LiveSignIn {
        roles = Set.copyOf(roles);
    }

    public boolean isOf(SignInTicket ticket) {
        return signInId == ticket.signInId() && epoch == ticket.epoch();
    }

    String text() {
        return epoch + "|" + signInId + "|" + String.join(",", new TreeSet<>(roles)) + "|" + (passwordDue ? "due" : "");
    }

    static LiveSignIn parse(String text) {
        var parts = text.split("\\|", -1);
        return new LiveSignIn(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                parts[2].isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(parts[2].split(","))),
                parts.length > 3 && "due".equals(parts[3]));
    }
}
