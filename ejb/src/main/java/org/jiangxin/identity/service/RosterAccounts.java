package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.Learner;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.repository.Accounts;
import org.jiangxin.identity.repository.Learners;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Learners from the rosters of classes (R-324b). The citizen id is the key: nobody gets a second account, however often a roster is
 * read. A new account is {@code INVITED}: it has no password until the holder of its phone sets one by code, and it is unverified
 * like every other. What a learner has confirmed is never overwritten by an institution.
 */
@Stateless
public class RosterAccounts {
    private static final String MOBILE = "mobile";
    private static final String SOCIAL_CARD = "socialCard";

    @Inject
    Accounts accounts;

    @Inject
    Learners learners;

    @Inject
    PersonalData personalData;

    @Inject
    ContactHistory contacts;

    @Inject
    PasswordHashes hashes;

    @Inject
    DatabaseClock clock;

    /** People already known, as one look at the tables found them. */
    private record Known(
            Map<String, Learner> byCitizenId,
            Map<String, Learner> byCard,
            Map<String, Account> byMobile,
            Map<Long, Account> accounts) {}

    /** How each person stands, by row; at most 500 at once. Changes nothing. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public Map<Integer, RosterStanding> standing(List<RosterPerson> people) {
        var known = known(people);
        return people.stream().collect(Collectors.toMap(RosterPerson::row, person -> standing(person, known)));
    }

    /**
     * Makes or corrects the accounts of people whose standing was looked at before, at most 500 at once; which accounts they are. A person
     * whose standing has become a refusal in between is left out.
     */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public RosterTaken take(List<RosterPerson> people) {
        var known = known(people);
        var now = clock.now();
        var ids = new HashMap<Integer, Long>();
        var made = new LinkedHashMap<RosterPerson, Account>();
        var invited = new ArrayList<Long>();
        for (var person : people) {
            var standing = standing(person, known);
            if (!standing.refusals().isEmpty()) {
                continue;
            }
            if (standing.accountId() == null) {
                made.put(person, account(person, now));
            } else {
                ids.put(person.row(), standing.accountId());
                if (standing.changes() && correct(person, known, now)) {
                    invited.add(standing.accountId());
                }
            }
        }
        accounts.addAll(
                List.copyOf(made.values()),
                Refusal.of("identity.roster.mobile_taken").on(MOBILE));
        learners.addAll(
                made.entrySet().stream()
                        .map(entry -> learner(entry.getKey(), entry.getValue().id(), now))
                        .toList(),
                Refusal.of("identity.roster.card_taken").on(SOCIAL_CARD));
        made.forEach((person, account) -> {
            contacts.mobile(account.id(), personalData.mobileIndex(person.mobile()), now);
            ids.put(person.row(), account.id());
            invited.add(account.id());
        });
        return new RosterTaken(ids, invited);
    }

    private Known known(List<RosterPerson> people) {
        var byCitizenId = learners.byCitizenIdIndexes(people.stream()
                .map(person -> personalData.citizenIdIndex(person.citizenId()))
                .toList());
        var byCard = learners.bySocialCardIndexes(people.stream()
                .map(person -> personalData.socialCardIndex(person.socialCard()))
                .toList());
        var byMobile = accounts.byMobileIndexes(people.stream()
                .map(person -> personalData.mobileIndex(person.mobile()))
                .toList());
        var ids = byCitizenId.values().stream().map(Learner::accountId).toList();
        var found = ids.isEmpty() ? List.<Account>of() : accounts.ofIds(ids);
        return new Known(
                byCitizenId,
                byCard,
                byMobile,
                found.stream().collect(Collectors.toMap(Account::id, Function.identity())));
    }

    private RosterStanding standing(RosterPerson person, Known known) {
        var learner = known.byCitizenId().get(personalData.citizenIdIndex(person.citizenId()));
        var holder = known.byMobile().get(personalData.mobileIndex(person.mobile()));
        var cardOf = known.byCard().get(personalData.socialCardIndex(person.socialCard()));
        var refusals = new ArrayList<Refusal>();
        var notes = new ArrayList<Refusal>();
        if (learner == null) {
            if (holder != null) {
                refusals.add(Refusal.of("identity.roster.mobile_taken").on(MOBILE));
            }
            if (cardOf != null) {
                refusals.add(Refusal.of("identity.roster.card_taken").on(SOCIAL_CARD));
            }
            return new RosterStanding(null, false, notes, refusals);
        }
        var account = known.accounts().get(learner.accountId());
        var open = account.isInvited() && !learner.isVerified();
        if (!account.isInvited() && !account.maySignIn()) {
            refusals.add(Refusal.of("identity.roster.account_closed").on(CitizenId.FIELD));
        }
        var otherName = !personalData
                .openRealName(learner.publicId(), learner.realNameSealed())
                .equals(person.realName());
        var otherMobile = holder == null || !holder.equals(account);
        var otherCard = cardOf == null || !cardOf.equals(learner);
        if (otherName && !open) {
            refusals.add(Refusal.of("identity.roster.name_differs").on(RealName.FIELD));
        }
        if (otherMobile) {
            differs(open, holder != null, "identity.roster.mobile", MOBILE, notes, refusals);
        }
        if (otherCard) {
            differs(open, cardOf != null, "identity.roster.card", SOCIAL_CARD, notes, refusals);
        }
        return new RosterStanding(
                account.id(), open && refusals.isEmpty() && (otherName || otherMobile || otherCard), notes, refusals);
    }

    private static void differs(
            boolean open, boolean taken, String code, String field, List<Refusal> notes, List<Refusal> refusals) {
        if (!open) {
            notes.add(Refusal.of(code + "_kept").on(field));
        } else if (taken) {
            refusals.add(Refusal.of(code + "_taken").on(field));
        }
    }

    /** Corrects somebody who has not signed in yet; whether the telephone became another. */
    private boolean correct(RosterPerson person, Known known, Instant now) {
        var learner = known.byCitizenId().get(personalData.citizenIdIndex(person.citizenId()));
        var account = known.accounts().get(learner.accountId());
        var index = personalData.mobileIndex(person.mobile());
        var otherMobile = !account.equals(known.byMobile().get(index));
        account.rename(personalData.sealDisplayName(
                account.publicId(), person.realName().value()));
        account.reachableAt(index, personalData.sealMobile(account.publicId(), person.mobile()));
        if (otherMobile) {
            contacts.mobile(account.id(), index, now);
        }
        learner.correct(
                personalData.sealIdentity(
                        learner.publicId(), person.realName(), person.citizenId(), person.socialCard()),
                now);
        return otherMobile;
    }

    private Account account(RosterPerson person, Instant now) {
        var publicId = PublicId.random();
        var account = new Account(
                publicId,
                personalData.sealDisplayName(publicId, person.realName().value()),
                hashes.ofNothing(),
                Set.of(LEARNER),
                now);
        account.reachableAt(
                personalData.mobileIndex(person.mobile()), personalData.sealMobile(publicId, person.mobile()));
        account.awaitPassword();
        return account;
    }

    private Learner learner(RosterPerson person, long accountId, Instant now) {
        var publicId = PublicId.random();
        return new Learner(
                publicId,
                accountId,
                personalData.sealIdentity(publicId, person.realName(), person.citizenId(), person.socialCard()),
                now);
    }
}
