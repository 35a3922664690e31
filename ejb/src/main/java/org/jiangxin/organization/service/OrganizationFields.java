package org.jiangxin.organization.service;

import java.io.Serializable;
import org.jiangxin.organization.entity.OrganizationKind;

/**
 * What somebody filled in about an institution or employer (R-321a), unchecked. The contact's phone is proven apart from it.
 *
 * @param regionCode city or county in which it is
 */
public record OrganizationFields(
        OrganizationKind kind,
        String name,
        String uscc,
        String regionCode,
        String address,
        String legalRepresentative,
        String contactName,
        String contactPosition)
        implements Serializable {
    @Override
    public String toString() {
        return "OrganizationFields[" + kind + "]";
    }
}
