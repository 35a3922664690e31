package org.jiangxin.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
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
        defaults = new PolicyDefaults(Map.of(
                PolicyKey.DAY_WINDOW_FROM,
                minutes(window[0]),
                PolicyKey.DAY_WINDOW_TO,
                minutes(window[1]),
                PolicyKey.OPENING_REVIEW_WORKDAYS,
                settings.number(Setting.OPENING_REVIEW_WORKDAYS)));
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
