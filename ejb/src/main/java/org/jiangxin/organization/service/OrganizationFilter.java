package org.jiangxin.organization.service;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;

/**
 * What to look for in a list of organizations.
 *
 * @param text part of the name or the code; empty for all
 * @param kind null for all
 * @param status null for all
 */
public record OrganizationFilter(String text, OrganizationKind kind, OrganizationStatus status) {
    private static final int LONGEST = 60;

    Set<OrganizationKind> kinds() {
        return kind == null || !kind.isAdmitted()
                ? EnumSet.of(OrganizationKind.TRAINING_INSTITUTION, OrganizationKind.EMPLOYER)
                : EnumSet.of(kind);
    }

    Set<OrganizationStatus> statuses() {
        return status == null ? EnumSet.allOf(OrganizationStatus.class) : EnumSet.of(status);
    }

    /** For {@code like … escape '!'}. */
    String pattern() {
        var clean = text == null ? "" : text.strip();
        return "%"
                + clean.substring(0, Math.min(clean.length(), LONGEST))
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("([!%_])", "!$1")
                + "%";
    }
}
