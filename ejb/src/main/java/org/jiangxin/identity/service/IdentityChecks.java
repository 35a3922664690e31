package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;

/** Checks the fields of the papers, all of them at once: shape, check character, birth, age, and that nobody else has them. */
@ApplicationScoped
class IdentityChecks {
    @Inject
    Learners learners;

    @Inject
    PersonalData personalData;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The fields as values; refuses with every reason there is. */
    CheckedIdentity valid(IdentityFields given) {
        var refusals = new ArrayList<Refusal>();
        var name = collect(refusals, () -> new RealName(given.realName()));
        var citizenId = collect(
                refusals,
                () -> new CitizenId(given.citizenId())
                        .requireAge(settings.number(Setting.MINIMUM_AGE), ChinaTime.dayOf(clock.instant())));
        var card = collect(refusals, () -> new SocialCardNumber(given.socialCard()));
        Refused.ifAny(refusals);
        return new CheckedIdentity(name, citizenId, card);
    }

    /**
     * Refuses what belongs to somebody else.
     *
     * @param exceptAccountId the own account, or 0
     */
    void requireFree(CheckedIdentity identity, long exceptAccountId) {
        var refusals = new ArrayList<Refusal>();
        if (learners.isCitizenIdTaken(personalData.citizenIdIndex(identity.citizenId()), exceptAccountId)) {
            refusals.add(Refusal.of("identity.citizen_id.taken").on(CitizenId.FIELD));
        }
        if (learners.isSocialCardTaken(personalData.socialCardIndex(identity.socialCard()), exceptAccountId)) {
            refusals.add(Refusal.of("identity.social_card.taken").on(SocialCardNumber.FIELD));
        }
        Refused.ifAny(refusals);
    }

    static <T> T collect(List<Refusal> refusals, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refused e) {
            refusals.addAll(e.refusals());
            return null;
        }
    }
}
