package org.jiangxin.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.repository.PolicyDecisions;
import org.jiangxin.catalog.rule.PolicyDefaults;
import org.jiangxin.catalog.rule.PolicyResolution;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** Reads decisions and asks the rule. The province is the platform's own; its defaults are the operator's settings. */
@ApplicationScoped
class PolicyReading {
    private static final int MINUTES_PER_HOUR = 60;

    @Inject
    PolicyDecisions decisions;

    @Inject
    Settings settings;

    private PolicyDefaults defaults;

    @PostConstruct
    void readSettings() {
        var window = settings.text(Setting.STUDY_HOURS).split("-");
        var own = new EnumMap<PolicyKey, Integer>(PolicyKey.class);
        own.put(PolicyKey.DAY_WINDOW_FROM, minutes(window[0]));
        own.put(PolicyKey.DAY_WINDOW_TO, minutes(window[1]));
        own.put(PolicyKey.OPENING_REVIEW_WORKDAYS, settings.number(Setting.OPENING_REVIEW_WORKDAYS));
        own.putAll(ofRules(settings.text(Setting.CLUE_LIMITS)));
        defaults = new PolicyDefaults(own);
    }

    /** What the operator set as limits of rules that go by the policy. A rule speaks at its limit, a policy of more than its value. */
    static Map<PolicyKey, Integer> ofRules(String limits) {
        var own = new EnumMap<PolicyKey, Integer>(PolicyKey.class);
        for (var pair : limits.isBlank() ? new String[0] : limits.split(",")) {
            var parts = pair.split("=");
            var amount = Integer.parseInt(parts[1]);
            switch (parts[0]) {
                case "EXAM_LEFT_PAGE.times" -> put(own, PolicyKey.EXAM_SWITCH_MAX, amount);
                case "DEVICE_SPREAD.devices" -> put(own, PolicyKey.DEVICE_MAX_PER_DAY, amount - 1);
                case "SHARED_ADDRESS.accounts" -> put(own, PolicyKey.IP_MAX_ACCOUNTS, amount - 1);
                default -> {
                    // A rule of its own.
                }
            }
        }
        return own;
    }

    private static void put(Map<PolicyKey, Integer> own, PolicyKey key, int amount) {
        own.put(key, Math.max(key.least(), Math.min(key.most(), amount)));
    }

    /** What holds where nobody has decided. */
    int usual(PolicyKey key) {
        return resolution(PolicyPlace.region(settings.text(Setting.REGION_CODE)), List.of(), List.of(), LocalDate.MAX)
                .of(key)
                .amount();
    }

    /** Every decision of a key. */
    List<PolicyDecision> decisions(PolicyKey key) {
        return decisions.of(key);
    }

    List<PolicyScope> chain(PolicyPlace place) {
        return place.chain(settings.text(Setting.REGION_CODE));
    }

    List<PolicyDecision> decisions(Collection<PolicyScope> scopes) {
        return decisions.ofScopes(
                scopes.stream().map(PolicyScope::ref).distinct().toList());
    }

    PolicyResolution resolution(PolicyPlace place, LocalDate day) {
        var chain = chain(place);
        return resolution(place, chain, decisions(chain), day);
    }

    PolicyResolution resolution(
            PolicyPlace place, List<PolicyScope> chain, Collection<PolicyDecision> of, LocalDate day) {
        return new PolicyResolution(defaults, place.plan(), chain, of, day);
    }

    private static int minutes(String time) {
        var parts = time.split(":");
        return Integer.parseInt(parts[0]) * MINUTES_PER_HOUR + Integer.parseInt(parts[1]);
    }
}
