package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.identity.repository.SignIns;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.security.Caller;

/** The own account, as its holder sees it under 我的: name, language, devices. Every method works on the caller's own rows. */
@Stateless
public class ProfileService {
    private static final String SIGNED_IN = "**";
    private static final int SIGN_INS_SHOWN = 20;

    @Inject
    Accounts accounts;

    @Inject
    Learners learners;

    @Inject
    SignIns signIns;

    @Inject
    PersonalData personalData;

    @Inject
    LiveSignIns live;

    @Inject
    EffectiveRoles effective;

    @Inject
    Caller caller;

    /** The caller's account. */
    @RolesAllowed(SIGNED_IN)
    public OwnAccount mine() {
        return view(caller.accountId());
    }

    /** The account of a ticket that is live, in the request that made it, before the caller is known to the container. */
    @PermitAll
    public OwnAccount of(SignInTicket ticket) {
        if (!live.of(ticket.accountId()).isOf(ticket)) {
            throw new NotFound(SignInTicket.class, ticket.epoch());
        }
        return view(ticket.accountId());
    }

    /** The last sign-ins of the caller, newest first. */
    @RolesAllowed(SIGNED_IN)
    public List<SignInRecord> signIns() {
        return signIns.latest(caller.accountId(), SIGN_INS_SHOWN).stream()
                .map(signIn -> new SignInRecord(
                        signIn.deviceKind(),
                        signIn.browser(),
                        signIn.place(),
                        signIn.startedAt(),
                        signIn.endedAt(),
                        signIn.endedReason()))
                .toList();
    }

    /** The caller's own data, masked. */
    @RolesAllowed(LEARNER)
    public OwnProfile profile() {
        var account = accounts.get(caller.accountId());
        var learner = learners.getByAccount(account.id());
        return new OwnProfile(
                personalData.openDisplayName(account.publicId(), account.displayNameSealed()),
                personalData
                        .openRealName(learner.publicId(), learner.realNameSealed())
                        .masked(),
                personalData
                        .openCitizenId(learner.publicId(), learner.citizenIdSealed())
                        .masked(),
                personalData
                        .openSocialCard(learner.publicId(), learner.socialCardSealed())
                        .masked(),
                account.mobileSealed() == null
                        ? ""
                        : personalData
                                .openMobile(account.publicId(), account.mobileSealed())
                                .masked(),
                account.emailSealed() == null
                        ? null
                        : personalData
                                .openEmail(account.publicId(), account.emailSealed())
                                .masked(),
                learner.verificationStatus(),
                learner.verifiedBy(),
                learner.verifiedAt(),
                account.createdAt());
    }

    /** Keeps the caller's choice of language and 长辈版. */
    @RolesAllowed(SIGNED_IN)
    public void prefer(String localeTag, boolean elderMode) {
        accounts.get(caller.accountId()).prefer("en".equals(localeTag) ? "en" : "zh-CN", elderMode);
    }

    private OwnAccount view(long accountId) {
        var account = accounts.findWithRoles(accountId)
                .orElseThrow(() -> new NotFound(org.jiangxin.identity.entity.Account.class, accountId));
        return new OwnAccount(
                personalData.openDisplayName(account.publicId(), account.displayNameSealed()),
                account.localeTag(),
                account.isElderMode(),
                effective.of(accountId, account.roles()),
                learners.isVerified(accountId));
    }
}
