package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.SECURITY_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.identity.entity.AccountStatus;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/**
 * Accounts of staff on the operator's console (R-324a). The power is split: the system administrator makes accounts and hands
 * out passwords but gives no role, the security administrator gives and takes roles but makes no account, and nobody changes the
 * own one. So no single person can make an account that may do something. Every change is audited.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffAccountService {
    /** Letters and digits that cannot be mistaken for each other when they are read out. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    @Inject
    StaffAccountRecords records;

    @Inject
    SignInRecords signIns;

    @Inject
    LiveSignIns live;

    @Inject
    PasswordHashes hashes;

    /**
     * Accounts that sign in by user name.
     *
     * @param namePart part of the user name; empty for all
     * @param role empty for all
     * @param status null for all that are not closed
     */
    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public Page<StaffAccount> find(String namePart, String role, AccountStatus status, PageRequest page) {
        return records.find(namePart, role, status, page);
    }

    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public StaffCard open(String publicId) {
        return records.open(publicId);
    }

    /** Makes an account without any role: it can do nothing until the security administrator gives it one. */
    @RolesAllowed(SYSTEM_ADMIN)
    public HandedOutPassword create(String username, String displayName) {
        var password = password();
        var publicId = records.create(username, displayName, hashes.hash(password));
        return new HandedOutPassword(publicId, records.open(publicId).account().username(), password);
    }

    /** Hands out a new password, opens lock-outs and ends every sign-in; its holder replaces it at the next one. */
    @RolesAllowed(SYSTEM_ADMIN)
    public HandedOutPassword reset(String publicId) {
        var password = password();
        var accountId = records.reset(publicId, hashes.hash(password));
        publish(accountId);
        return new HandedOutPassword(publicId, records.open(publicId).account().username(), password);
    }

    /** Ends every sign-in and lets nobody in until it is enabled again. */
    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public void disable(String publicId, String reason) {
        publish(records.disable(publicId, reason));
    }

    @RolesAllowed({SYSTEM_ADMIN, SECURITY_ADMIN})
    public void enable(String publicId, String reason) {
        publish(records.enable(publicId, reason));
    }

    /** Replaces the roles of an account; takes effect with its next request. */
    @RolesAllowed(SECURITY_ADMIN)
    public void setRoles(String publicId, Set<String> roles) {
        live.forget(records.setRoles(publicId, roles));
    }

    private void publish(long accountId) {
        live.forget(accountId);
        live.publish(accountId, signIns.live(accountId));
    }

    private String password() {
        return random.ints((long) GROUPS * GROUP, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
