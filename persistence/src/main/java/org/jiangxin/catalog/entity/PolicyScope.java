package org.jiangxin.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A region, a project or a class, as policy values name it: kind and a reference that no two kinds share. */
@Embeddable
public class PolicyScope {
    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind")
    private PolicyScopeKind kind;

    @Column(name = "scope_ref")
    private String ref;

    protected PolicyScope() {}

    private PolicyScope(PolicyScopeKind kind, String ref) {
        this.kind = kind;
        this.ref = ref;
    }

    /** @param code six digits of a province, city or county */
    public static PolicyScope region(String code) {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("region " + code);
        }
        return new PolicyScope(
                code.endsWith("0000")
                        ? PolicyScopeKind.PROVINCE
                        : code.endsWith("00") ? PolicyScopeKind.CITY : PolicyScopeKind.COUNTY,
                code);
    }

    public static PolicyScope project(long id) {
        return new PolicyScope(PolicyScopeKind.PROJECT, "P" + id);
    }

    public static PolicyScope trainingClass(long id) {
        return new PolicyScope(PolicyScopeKind.CLASS, "C" + id);
    }

    public PolicyScopeKind kind() {
        return kind;
    }

    public String ref() {
        return ref;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyScope that && kind == that.kind && Objects.equals(ref, that.ref);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, ref);
    }

    @Override
    public String toString() {
        return kind + ":" + ref;
    }
}
