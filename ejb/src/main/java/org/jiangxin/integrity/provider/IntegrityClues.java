package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.integrity.repository.ClueTraces;
import org.jiangxin.integrity.repository.ClueTraces.Answered;
import org.jiangxin.integrity.repository.ClueTraces.Flagged;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;
import org.jiangxin.integrity.rule.AddressHops;
import org.jiangxin.integrity.rule.AnsweredChecks;
import org.jiangxin.integrity.rule.Automation;
import org.jiangxin.integrity.rule.ChecksMissed;
import org.jiangxin.integrity.rule.ChecksUnnatural;
import org.jiangxin.integrity.rule.DeviceSpread;
import org.jiangxin.integrity.rule.FaceDoubtful;
import org.jiangxin.integrity.rule.FlagsOfDay;
import org.jiangxin.integrity.rule.ForgedRequests;
import org.jiangxin.integrity.rule.PersonSignIns;
import org.jiangxin.integrity.rule.PlaceJump;
import org.jiangxin.integrity.rule.SharedAddress;
import org.jiangxin.integrity.rule.SharedDevice;
import org.jiangxin.integrity.rule.SignInGroup;
import org.jiangxin.integrity.rule.TrainedTwice;
import org.jiangxin.training.service.DayPolicies;

/** Brings checks, flags, sign-ins and enrolments before their rules. */
@ApplicationScoped
public class IntegrityClues implements ClueSource {
    private static final int PORTION = 5_000;
    private static final int MOST_SIGN_INS = 2_000;
    private static final int MOST_FLAGS = 30;

    private static final ClueRule<SignInGroup> DEVICE = new SharedDevice();
    private static final ClueRule<SignInGroup> ADDRESS = new SharedAddress();
    private static final ClueRule<PersonSignIns> SPREAD = new DeviceSpread();
    private static final ClueRule<PersonSignIns> PLACES = new PlaceJump();
    private static final ClueRule<ClueTraces.Missed> MISSED = new ChecksMissed();
    private static final ClueRule<AnsweredChecks> UNNATURAL = new ChecksUnnatural();
    private static final ClueRule<FlagsOfDay> FORGED = new ForgedRequests();
    private static final ClueRule<FlagsOfDay> FACES = new FaceDoubtful();
    private static final ClueRule<FlagsOfDay> HOPS = new AddressHops();
    private static final ClueRule<FlagsOfDay> AUTOMATION = new Automation();
    private static final List<ClueRule<FlagsOfDay>> OF_FLAGS = List.of(FORGED, HOPS, AUTOMATION, FACES);
    private static final ClueRule<ClueTraces.Again> AGAIN = new TrainedTwice();

    @Inject
    ClueTraces traces;

    @Inject
    Classrooms classrooms;

    @Inject
    DayPolicies policies;

    @Override
    public List<ClueRule<?>> rules() {
        return List.of(DEVICE, ADDRESS, SPREAD, PLACES, MISSED, UNNATURAL, FORGED, HOPS, AUTOMATION, FACES, AGAIN);
    }

    @Override
    public void look(ClueSearch search) {
        signIns(search);
        devices(search);
        places(search);
        traces.missedTooOften(
                        search.from(), search.until(), search.limits(MISSED).of("most"))
                .forEach(one -> search.apply(MISSED, one));
        checks(search);
        flags(search);
        traces.trainedAgain(search.from(), search.until()).forEach(one -> search.apply(AGAIN, one));
    }

    private void signIns(ClueSearch search) {
        var listed = classrooms.addressIndexes();
        traces.sharedDevices(
                        search.from(), search.until(), search.limits(DEVICE).of("accounts"))
                .forEach(device -> search.apply(
                        DEVICE,
                        new SignInGroup(
                                search.day(),
                                device,
                                traces.signIns(device, search.from(), search.until(), MOST_SIGN_INS),
                                listed)));
        var allowed = new PolicyLimits(traces, policies, PolicyKey.IP_MAX_ACCOUNTS, search.day());
        traces.sharedAddresses(search.from(), search.until(), allowed.smallest() + 1L)
                .forEach(address -> {
                    var group = new SignInGroup(
                            search.day(),
                            address,
                            traces.signIns(address, search.from(), search.until(), MOST_SIGN_INS),
                            listed);
                    allowed.byValue(group.people())
                            .forEach((most, people) -> search.apply(ADDRESS, group, "accounts", most + 1L, people));
                });
    }

    private void devices(ClueSearch search) {
        var listed = classrooms.addressIndexes();
        var allowed = new PolicyLimits(traces, policies, PolicyKey.DEVICE_MAX_PER_DAY, search.day());
        var spread = traces.spreadOverDevices(search.from(), search.until(), allowed.smallest() + 1L);
        allowed.byValue(spread)
                .forEach((most, people) -> people.forEach(learner -> search.apply(
                        SPREAD,
                        new PersonSignIns(
                                        search.day(),
                                        learner,
                                        traces.signInsOf(learner, search.from(), search.until(), MOST_SIGN_INS))
                                .outside(listed),
                        "devices",
                        most + 1L,
                        people)));
    }

    private void places(ClueSearch search) {
        var after = 0L;
        for (var rows = traces.placed(search.from(), search.until(), after, PORTION);
                !rows.isEmpty();
                rows = traces.placed(search.from(), search.until(), after, PORTION)) {
            var last = rows.get(rows.size() - 1).learnerId();
            rows.stream()
                    .collect(Collectors.groupingBy(SignedIn::learnerId))
                    .forEach((learner, own) -> search.apply(PLACES, new PersonSignIns(search.day(), learner, own)));
            after = last;
        }
    }

    private void checks(ClueSearch search) {
        var after = 0L;
        for (var rows = traces.answered(search.from(), search.until(), after, PORTION);
                !rows.isEmpty();
                rows = traces.answered(search.from(), search.until(), after, PORTION)) {
            var full = rows.size() == PORTION;
            var last = rows.get(rows.size() - 1).learnerId();
            var byLearner = rows.stream().collect(Collectors.groupingBy(Answered::learnerId));
            // The last learner of a full portion may have more: read again, whole, with the next one.
            if (full && byLearner.size() > 1) {
                byLearner.remove(last);
                last = byLearner.keySet().stream().max(Long::compare).orElse(last);
            }
            byLearner.values().forEach(own -> search.apply(UNNATURAL, new AnsweredChecks(search.day(), own)));
            after = last;
        }
    }

    private void flags(ClueSearch search) {
        traces.flagged(search.from(), search.until()).stream()
                .collect(Collectors.groupingBy(Flagged::learnerId))
                .forEach((learner, own) -> {
                    var day = new FlagsOfDay(
                            search.day(),
                            learner,
                            counts(own),
                            () -> traces.flagIds(learner, search.from(), search.until(), MOST_FLAGS));
                    OF_FLAGS.forEach(rule -> search.apply(rule, day));
                });
    }

    private static Map<org.jiangxin.integrity.entity.FlagKind, Long> counts(List<Flagged> flags) {
        return flags.stream().collect(Collectors.toMap(Flagged::kind, Flagged::count));
    }
}
