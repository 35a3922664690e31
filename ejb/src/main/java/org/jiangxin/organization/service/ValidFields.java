package org.jiangxin.organization.service;

import org.jiangxin.identity.entity.RealName;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.RegionCode;
import org.jiangxin.organization.entity.Uscc;

/** The fields once every one of them is right by itself. */
public record ValidFields(
        OrganizationKind kind,
        String name,
        Uscc uscc,
        RegionCode region,
        String address,
        RealName legalRepresentative,
        RealName contactName,
        String contactPosition) {
    @Override
    public String toString() {
        return "ValidFields[" + kind + "]";
    }
}
