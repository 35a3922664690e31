package org.jiangxin.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.catalog.repository.PolicySnapshots;
import org.jiangxin.catalog.rule.PolicyTerms;

/**
 * Versions of the study policy by their name. Because a version is made of its content it never changes, so a node may remember every
 * one it has met; the table is asked for those of other nodes and of earlier days.
 */
@ApplicationScoped
class PolicyVersions {
    private static final int MOST = 20_000;

    private final Map<String, StudyRules> known = new ConcurrentHashMap<>();
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final Set<String> beingStored = ConcurrentHashMap.newKeySet();

    @Inject
    PolicySnapshots snapshots;

    @Inject
    PolicyKeeping keeping;

    /**
     * Sees to it that the version can be looked up for ever. Of many who meet a new one in the same moment only one writes it down, and
     * nobody waits for that one: who waits holds a connection, and the one who writes needs another.
     */
    StudyRules keep(PolicyTerms terms) {
        var version = terms.version();
        var rules = remember(terms);
        if (!stored.contains(version) && beingStored.add(version)) {
            try {
                if (snapshots.find(version).isEmpty()) {
                    keeping.keep(terms);
                }
                stored.add(version);
            } finally {
                beingStored.remove(version);
            }
        }
        return rules;
    }

    Optional<StudyRules> rules(String version) {
        var rules = known.get(version);
        return rules != null ? Optional.of(rules) : find(version).map(this::remember);
    }

    Optional<PolicyTerms> find(String version) {
        return snapshots.find(version).map(found -> new PolicyTerms(found.version(), found.content()));
    }

    private StudyRules remember(PolicyTerms terms) {
        if (known.size() >= MOST) {
            known.clear();
            stored.clear();
        }
        return known.computeIfAbsent(terms.version(), version -> new StudyRules(terms));
    }
}
