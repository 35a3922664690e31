package org.jiangxin.organization.service;

/**
 * An institution or employer asks to be admitted.
 *
 * @param mobile 联系人电话, proven by the code
 * @param licence picture of the licence as uploaded
 * @param service consent to the terms of service and the handling of the contact's data; needed
 * @param localeTag language of messages
 */
public record RegisterOrganization(
        OrganizationFields fields,
        String mobile,
        String requestId,
        String code,
        String password,
        byte[] licence,
        boolean service,
        String localeTag) {
    public RegisterOrganization {
        licence = licence == null ? null : licence.clone();
    }

    @Override
    public byte[] licence() {
        return licence == null ? null : licence.clone();
    }

    @Override
    public String toString() {
        return "RegisterOrganization";
    }
}
