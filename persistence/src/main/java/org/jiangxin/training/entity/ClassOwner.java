package org.jiangxin.training.entity;

import java.util.Objects;

/**
 * To whom a class belongs.
 *
 * @param organizationId the institution
 * @param regionCode region whose regulator decides
 * @param projectId project it carries out
 */
public record ClassOwner(long organizationId, String regionCode, long projectId) {
    public ClassOwner {
        Objects.requireNonNull(regionCode);
    }
}
