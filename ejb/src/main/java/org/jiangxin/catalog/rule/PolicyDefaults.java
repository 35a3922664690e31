package org.jiangxin.catalog.rule;

import java.util.Map;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.rule.PolicyHolding.Origin;

/**
 * What holds where nobody has decided anything: the operator's settings, else the platform's recommendation.
 *
 * @param settings values of the operator's settings
 */
public record PolicyDefaults(Map<PolicyKey, Integer> settings) {
    /** Without an operator: the recommendations alone. */
    public static final PolicyDefaults RECOMMENDED = new PolicyDefaults(Map.of());

    public PolicyDefaults {
        settings = Map.copyOf(settings);
    }

    PolicyHolding of(PolicyKey key) {
        var set = settings.get(key);
        return set == null
                ? new PolicyHolding(key, key.fallback(), Origin.DEFAULT, null, null)
                : new PolicyHolding(key, set, Origin.SETTING, null, null);
    }
}
