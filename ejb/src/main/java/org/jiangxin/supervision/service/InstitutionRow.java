package org.jiangxin.supervision.service;

import java.io.Serializable;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;

/** An institution with its classes in the region that is looked at. */
public record InstitutionRow(
        String publicId, String name, OrganizationKind kind, OrganizationStatus status, long classes, Figures figures)
        implements Serializable {}
