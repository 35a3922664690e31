package org.jiangxin.catalog.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;

/**
 * Where a policy is asked about.
 *
 * @param regionCode region of the class or project, or null for a class of the platform itself, which its province alone is above
 * @param projectId null for none
 * @param classId null where a project or region is asked about
 * @param plan what the terms of the class say by themselves
 */
public record PolicyPlace(String regionCode, Long projectId, Long classId, Map<PolicyKey, Integer> plan) {
    public PolicyPlace {
        plan = Map.copyOf(plan);
    }

    static PolicyPlace region(String code) {
        return new PolicyPlace(code, null, null, Map.of());
    }

    /** Scopes from the province down. */
    List<PolicyScope> chain(String provinceCode) {
        var chain = new ArrayList<PolicyScope>();
        chain.add(PolicyScope.region(provinceCode));
        if (regionCode != null) {
            add(chain, regionCode.substring(0, 4) + "00");
            add(chain, regionCode);
        }
        if (projectId != null) {
            chain.add(PolicyScope.project(projectId));
        }
        if (classId != null) {
            chain.add(PolicyScope.trainingClass(classId));
        }
        return chain;
    }

    private static void add(List<PolicyScope> chain, String code) {
        var scope = PolicyScope.region(code);
        if (!chain.contains(scope)) {
            chain.add(scope);
        }
    }
}
