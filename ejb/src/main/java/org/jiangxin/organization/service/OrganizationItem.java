package org.jiangxin.organization.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;

/**
 * One line of a list of organizations.
 *
 * @param waitingSince since when a decision is waited for, or null
 * @param again whether it waits to be verified again and not for the first time
 */
public record OrganizationItem(
        String publicId,
        OrganizationKind kind,
        OrganizationStatus status,
        String name,
        String uscc,
        boolean suspect,
        String regionPath,
        Instant waitingSince,
        boolean again,
        LocalDate verifiedUntil,
        boolean lapsed)
        implements Serializable {}
