package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.EmailAddress;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SealedIdentity;
import org.jiangxin.identity.entity.SocialCardNumber;
import org.jiangxin.shared.crypto.BlindIndex;
import org.jiangxin.shared.crypto.FieldCipher;

/**
 * Seals and opens personal fields (DESIGN §9). A sealed value is bound to its column and to the public id of its row, so one
 * person's ciphertext does not open in another's row.
 */
@ApplicationScoped
public class PersonalData {
    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    public String mobileIndex(MobileNumber mobile) {
        return index.of("mobile", mobile.value());
    }

    public String citizenIdIndex(CitizenId citizenId) {
        return index.of("citizen-id", citizenId.value());
    }

    public String socialCardIndex(SocialCardNumber card) {
        return index.of("social-card", card.value());
    }

    public String emailIndex(EmailAddress email) {
        return index.of("email", email.value());
    }

    /** Index of where a request comes from or which login name it tries: never kept in clear. */
    public String sourceIndex(String kind, String value) {
        return index.of("source", kind + "|" + value.toLowerCase(Locale.ROOT));
    }

    /** Keyed hash of a one-time code, bound to its target. */
    public String codeHash(String targetIndex, String code) {
        return index.of("code", targetIndex + "|" + code);
    }

    public String sealMobile(String accountPublicId, MobileNumber mobile) {
        return cipher.encrypt("accounts.mobile|" + accountPublicId, mobile.value());
    }

    public MobileNumber openMobile(String accountPublicId, String sealed) {
        return new MobileNumber(cipher.decrypt("accounts.mobile|" + accountPublicId, sealed));
    }

    public String sealEmail(String accountPublicId, EmailAddress email) {
        return cipher.encrypt("accounts.email|" + accountPublicId, email.value());
    }

    public EmailAddress openEmail(String accountPublicId, String sealed) {
        return new EmailAddress(cipher.decrypt("accounts.email|" + accountPublicId, sealed));
    }

    public String sealDisplayName(String accountPublicId, String name) {
        return cipher.encrypt("accounts.display_name|" + accountPublicId, name);
    }

    public String openDisplayName(String accountPublicId, String sealed) {
        return cipher.decrypt("accounts.display_name|" + accountPublicId, sealed);
    }

    public SealedIdentity sealIdentity(
            String learnerPublicId, RealName name, CitizenId citizenId, SocialCardNumber card) {
        return new SealedIdentity(
                cipher.encrypt("learners.real_name|" + learnerPublicId, name.value()),
                cipher.encrypt("learners.citizen_id|" + learnerPublicId, citizenId.value()),
                citizenIdIndex(citizenId),
                cipher.encrypt("learners.social_card|" + learnerPublicId, card.value()),
                socialCardIndex(card));
    }

    public RealName openRealName(String learnerPublicId, String sealed) {
        return new RealName(cipher.decrypt("learners.real_name|" + learnerPublicId, sealed));
    }

    public CitizenId openCitizenId(String learnerPublicId, String sealed) {
        return new CitizenId(cipher.decrypt("learners.citizen_id|" + learnerPublicId, sealed));
    }

    public SocialCardNumber openSocialCard(String learnerPublicId, String sealed) {
        return new SocialCardNumber(cipher.decrypt("learners.social_card|" + learnerPublicId, sealed));
    }

    public byte[] sealPhoto(long accountId, String kind, byte[] jpeg) {
        return cipher.encrypt("learner_photos." + kind + "|" + accountId, jpeg);
    }

    public byte[] openPhoto(long accountId, String kind, byte[] sealed) {
        return cipher.decrypt("learner_photos." + kind + "|" + accountId, sealed);
    }
}
