package org.jiangxin.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;
import org.infinispan.partitionhandling.AvailabilityMode;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Account → live sign-in, answered from memory on every node (R-324a, DESIGN §4). The truth is the account's row: what the
 * cache does not know, or cannot say because the cluster is in doubt, is read there. Entries live one minute, so that a node
 * that died between its commit and its broadcast cannot leave an old sign-in alive longer than that. Where there are several
 * nodes, memory is believed for two seconds only: a cut between them is noticed late, and until then each side would go on
 * believing its own (INTEGRITY §5.2).
 */
@ApplicationScoped
@Listener
public class LiveSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSignIns.class);
    private static final long REMEMBERED_SECONDS = 60;
    private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST_LOOKS = 50_000;

    private final List<SignInWatcher> watchers = new CopyOnWriteArrayList<>();

    @Resource(lookup = "java:jboss/infinispan/cache/jiangxin/sign-ins")
    Cache<String, String> cache;

    @Inject
    SignInRecords records;

    @Inject
    Settings settings;

    /** When the row of an account was last looked at by this node. */
    private final Map<Long, Long> looks = new ConcurrentHashMap<>();

    @PostConstruct
    void listen() {
        cache.addListener(this);
    }

    @PreDestroy
    void stop() {
        cache.removeListener(this);
    }

    /** The live sign-in of an account; epoch 0 for an account that does not exist. */
    public LiveSignIn of(long accountId) {
        var key = Long.toString(accountId);
        try {
            var known = cache.get(key);
            if (known != null) {
                var remembered = LiveSignIn.parse(known);
                if (isStillSo(accountId, remembered)) {
                    return remembered;
                }
            }
        } catch (CacheException e) {
            LOG.warn("Sign-in cache in doubt, reading the row: {}", e.getMessage());
            return records.live(accountId);
        }
        var live = records.live(accountId);
        looked(accountId);
        publish(accountId, live);
        return live;
    }

    private boolean isStillSo(long accountId, LiveSignIn remembered) {
        if (settings.number(Setting.NODES) == 1) {
            return true;
        }
        var look = looks.get(accountId);
        if (look != null && System.nanoTime() - look < BELIEVED_NANOS) {
            return true;
        }
        var so = records.epoch(accountId) == remembered.epoch();
        if (so) {
            looked(accountId);
        }
        return so;
    }

    private void looked(long accountId) {
        var now = System.nanoTime();
        if (looks.size() > MOST_LOOKS) {
            looks.values().removeIf(look -> now - look > BELIEVED_NANOS);
        }
        looks.put(accountId, now);
    }

    /** Tells every node; an older epoch never replaces a newer one. */
    public void publish(long accountId, LiveSignIn live) {
        var key = Long.toString(accountId);
        try {
            for (var known = cache.get(key); ; known = cache.get(key)) {
                if (known == null) {
                    if (cache.putIfAbsent(key, live.text(), REMEMBERED_SECONDS, TimeUnit.SECONDS) == null) {
                        return;
                    }
                } else if (LiveSignIn.parse(known).epoch() >= live.epoch()
                        || cache.replace(key, known, live.text(), REMEMBERED_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (CacheException e) {
            LOG.warn("Sign-in not broadcast, nodes will read the row: {}", e.getMessage());
        }
    }

    /** Names of the nodes that share what they know, this one among them; empty when it is alone by configuration. */
    public List<String> nodes() {
        var members = cache.getCacheManager().getMembers();
        return members == null
                ? List.of()
                : members.stream().map(Object::toString).sorted().toList();
    }

    /** Whether every node can be asked and told. */
    public boolean isWhole() {
        return Math.max(1, nodes().size()) >= settings.number(Setting.NODES)
                && cache.getAdvancedCache().getAvailability() == AvailabilityMode.AVAILABLE;
    }

    /** Roles or status changed under the same epoch: every node reads the row again. */
    public void forget(long accountId) {
        cache.remove(Long.toString(accountId));
    }

    /** Has a watcher called on this node whenever the live sign-in of any account changes on any node. */
    public void watch(SignInWatcher watcher) {
        watchers.add(watcher);
    }

    public void unwatch(SignInWatcher watcher) {
        watchers.remove(watcher);
    }

    @CacheEntryCreated
    @CacheEntryModified
    public void changed(CacheEntryEvent<String, String> event) {
        if (!event.isPre() && event.getValue() != null) {
            var live = LiveSignIn.parse(event.getValue());
            var accountId = Long.parseLong(event.getKey());
            watchers.forEach(watcher -> watcher.liveSignInIs(accountId, live));
        }
    }
}
