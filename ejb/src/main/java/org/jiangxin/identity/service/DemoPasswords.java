package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.shared.setting.Settings;

/**
 * Hashes for provisioned accounts. In demo mode accounts that share one published password share one hash, so that loading
 * hundreds of them is not hundreds of slow computations; outside demo mode every account has its own.
 */
@ApplicationScoped
class DemoPasswords {
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    @Inject
    PasswordHashes hashes;

    @Inject
    Settings settings;

    String hash(String password) {
        return settings.isDemo() ? known.computeIfAbsent(password, hashes::hash) : hashes.hash(password);
    }
}
