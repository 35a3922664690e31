package org.jiangxin.organization.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.service.CodeSent;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.identity.service.RegistrationService;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Registration of an institution or employer (R-321a), open to everyone. Cheap checks come before dear ones: fields, the phone code,
 * then picture and password hash, then one short transaction. Whether a number or a code is taken is told only to somebody who has
 * proved to hold the phone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationRegistration {
    /** Input field of the licence. */
    public static final String LICENCE = "licence";

    @Inject
    RegistrationService registration;

    @Inject
    StaffAccounts staffAccounts;

    @Inject
    PhotoIntake intake;

    @Inject
    FieldChecks checks;

    @Inject
    OrganizationRecords records;

    /** Sends a code to the phone of the contact. */
    @PermitAll
    public CodeSent sendCode(String mobile, String address, String localeTag) {
        return registration.sendCode(mobile, address, localeTag);
    }

    /** First step: the phone is theirs, and nobody has registered with it. */
    @PermitAll
    public void confirmMobile(String mobile, String requestId, String code) {
        registration.confirmMobile(mobile, requestId, code);
    }

    /** Second step: the fields, for somebody whose phone code was right. Returns whether the code's check character fails. */
    @PermitAll
    public boolean check(String mobile, String requestId, String code, OrganizationFields fields) {
        var valid = checks.valid(fields);
        confirmMobile(mobile, requestId, code);
        records.requireFree(valid.uscc());
        return valid.uscc().isSuspect();
    }

    /** Third step: our own JPEG of the licence. */
    @PermitAll
    public byte[] acceptLicence(byte[] upload) {
        return intake.accept(LICENCE, upload);
    }

    /** Stores the application; the account of the contact, who may sign in now and see how it goes. */
    @PermitAll
    public long register(RegisterOrganization given) {
        var refusals = new ArrayList<Refusal>();
        var mobile = FieldChecks.collect(refusals, () -> new MobileNumber(given.mobile()));
        var fields = FieldChecks.collect(refusals, () -> checks.valid(given.fields()));
        if (!given.service()) {
            refusals.add(Refusal.of("identity.consent.service_needed").on("service"));
        }
        Refused.ifAny(refusals);
        confirmMobile(given.mobile(), given.requestId(), given.code());
        records.requireFree(fields.uscc());
        var licence = intake.accept(LICENCE, given.licence());
        var hash = staffAccounts.passwordHash(
                given.password(), List.of(mobile.value(), fields.contactName().value()));
        return records.create(new NewOrganization(
                fields, mobile, given.requestId(), hash, licence, "en".equals(given.localeTag()) ? "en" : "zh-CN"));
    }
}
