package org.jiangxin.organization.service;

import org.jiangxin.identity.entity.MobileNumber;

/** A registration whose every part was checked, ready to be stored. */
public record NewOrganization(
        ValidFields fields,
        MobileNumber mobile,
        String requestId,
        String passwordHash,
        byte[] licence,
        String localeTag) {
    public NewOrganization {
        licence = licence.clone();
    }

    @Override
    public byte[] licence() {
        return licence.clone();
    }

    @Override
    public String toString() {
        return "NewOrganization";
    }
}
