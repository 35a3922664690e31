package org.jiangxin.catalog.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.PolicyScopeKind;

/**
 * For whom policy values are looked at or set: a region, a project or a class.
 *
 * @param kind PROJECT or CLASS, or null for a region
 * @param id six digits of a region, null or empty for the caller's own; else the public id
 */
public record PolicyTarget(PolicyScopeKind kind, String id) implements Serializable {
    public static PolicyTarget region(String code) {
        return new PolicyTarget(null, code);
    }

    public boolean isRegion() {
        return kind == null;
    }
}
