package org.jiangxin.organization.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.service.PersonalData;
import org.jiangxin.organization.entity.SealedProfile;
import org.jiangxin.shared.crypto.FieldCipher;

/**
 * Seals and opens names and numbers of persons at an organization (DESIGN §9); a sealed value is bound to its column and to the
 * organization's public id.
 */
@ApplicationScoped
class OrganizationSeals {
    @Inject
    FieldCipher cipher;

    @Inject
    PersonalData personalData;

    SealedProfile seal(String publicId, ValidFields fields, MobileNumber mobile) {
        return new SealedProfile(
                fields.name(),
                fields.uscc(),
                fields.address(),
                fields.region(),
                sealLegal(publicId, fields.legalRepresentative()),
                sealContact(publicId, fields.contactName()),
                fields.contactPosition(),
                cipher.encrypt("organizations.contact_mobile|" + publicId, mobile.value()),
                personalData.mobileIndex(mobile));
    }

    String sealLegal(String publicId, RealName name) {
        return cipher.encrypt("organizations.legal_representative|" + publicId, name.value());
    }

    String sealContact(String publicId, RealName name) {
        return cipher.encrypt("organizations.contact_name|" + publicId, name.value());
    }

    RealName openLegal(String publicId, String sealed) {
        return new RealName(cipher.decrypt("organizations.legal_representative|" + publicId, sealed));
    }

    RealName openContact(String publicId, String sealed) {
        return new RealName(cipher.decrypt("organizations.contact_name|" + publicId, sealed));
    }

    MobileNumber openMobile(String publicId, String sealed) {
        return new MobileNumber(cipher.decrypt("organizations.contact_mobile|" + publicId, sealed));
    }

    byte[] sealLicence(long organizationId, byte[] jpeg) {
        return cipher.encrypt("organization_licences|" + organizationId, jpeg);
    }

    byte[] openLicence(long organizationId, byte[] sealed) {
        return cipher.decrypt("organization_licences|" + organizationId, sealed);
    }
}
