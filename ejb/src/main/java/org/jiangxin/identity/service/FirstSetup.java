package org.jiangxin.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.rule.PasswordIsStrong;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The first accounts of an empty platform (DESIGN §15.10). Outside demo mode, as long as there is no system administrator, a one-time
 * token lies in {@code <data>/setup.token} of the node, readable by its owner only. Whoever can read it may make the three administrators and
 * one member of operations together, once; then the file is deleted. There is no default account and no default password.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstSetup {
    private static final String FILE = "setup.token";

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    PersonalData personalData;

    @Inject
    PasswordIsStrong passwordIsStrong;

    @Inject
    PasswordHashes hashes;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    private String token;

    @PostConstruct
    void open() {
        try {
            if (settings.isDemo() || accounts.existsWithRole(Role.SYSTEM_ADMIN)) {
                Files.deleteIfExists(file());
                return;
            }
            token = PublicId.random() + PublicId.random();
            Files.createDirectories(settings.nodeDirectory());
            var beside = Files.createTempFile(
                    settings.nodeDirectory(),
                    "setup",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, token);
            Files.move(beside, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("one-time token " + file(), e);
        }
    }

    /** Whether the first accounts are still to be made. */
    @PermitAll
    public boolean isOpen() {
        return token != null;
    }

    /** Makes the four accounts, all or none, and uses up the token. */
    @PermitAll
    public void make(String offeredToken, FirstAdministrators people) {
        if (token == null || accounts.existsWithRole(Role.SYSTEM_ADMIN)) {
            throw new NotPermitted(Refusal.of("identity.setup.closed"));
        }
        if (!isToken(offeredToken)) {
            throw new Refused(Refusal.of("identity.setup.token").on("token"));
        }
        Refused.ifAny(refusals(people));
        for (var role : FirstAdministrators.ROLES) {
            add(role, people.byRole().get(role));
        }
        audit.record("identity.setup.done", "Platform", "first", Map.of("roles", FirstAdministrators.ROLES));
        token = null;
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException("one-time token " + file(), e);
        }
    }

    private List<Refusal> refusals(FirstAdministrators people) {
        var refusals = new ArrayList<Refusal>();
        var usernames = new HashSet<String>();
        for (var role : FirstAdministrators.ROLES) {
            var person = people.byRole().get(role);
            var username = lower(person == null ? null : person.username());
            if (!username.matches("[a-z][a-z0-9.-]{2,39}")) {
                refusals.add(Refusal.of("identity.username.format").on("username_" + role));
            } else if (!usernames.add(username)) {
                refusals.add(Refusal.of("identity.setup.four_people").on("username_" + role));
            }
            if (person == null
                    || person.displayName() == null
                    || person.displayName().isBlank()
                    || person.displayName().length() > 40) {
                refusals.add(Refusal.of("identity.display_name.format").on("name_" + role));
            }
            passwordIsStrong
                    .refusal(person == null ? null : person.password(), List.of(username))
                    .map(refusal -> refusal.on("password_" + role))
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private void add(String role, FirstAdministrators.Person person) {
        var publicId = PublicId.random();
        var account = new Account(
                publicId,
                personalData.sealDisplayName(publicId, person.displayName().strip()),
                hashes.hash(person.password()),
                Set.of(role),
                clock.now());
        account.signsInAs(lower(person.username()));
        accounts.add(account, Refusal.of("identity.username.taken").on("username_" + role));
    }

    private boolean isToken(String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        offered.strip().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String lower(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }

    private Path file() {
        return settings.nodeDirectory().resolve(FILE);
    }
}
