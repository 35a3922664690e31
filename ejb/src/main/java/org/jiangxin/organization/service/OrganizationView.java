package org.jiangxin.organization.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;

/**
 * An organization as other features show one.
 *
 * @param id inside reference
 * @param publicId reference for addresses and messages
 * @param uscc 统一社会信用代码; null for a regulator
 * @param regionPath 演示省匠心市×县
 * @param verifiedUntil last day on which it may act; null for a regulator and before the first approval
 */
public record OrganizationView(
        long id,
        String publicId,
        OrganizationKind kind,
        OrganizationStatus status,
        String name,
        String uscc,
        String address,
        String regionCode,
        String regionPath,
        LocalDate verifiedUntil)
        implements Serializable {}
