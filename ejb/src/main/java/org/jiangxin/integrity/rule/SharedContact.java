package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ContactTraces.Bound;
import org.jiangxin.shared.time.ChinaTime;

/**
 * No. 16: one mobile number, from one account to the next, or one e-mail address for many people of classes within a year. A couple that
 * shares one is none. Each of them is told once.
 */
public final class SharedContact implements ClueRule<ContactGroup> {
    @Override
    public ClueKind kind() {
        return ClueKind.SHARED_CONTACT;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("accounts", 3L, "days", 365L);
    }

    /** The first day that is looked at from a day back. */
    public static LocalDate since(LocalDate day, Limits limits) {
        return day.minusDays(limits.of("days") - 1);
    }

    @Override
    public List<Suspicion> judge(ContactGroup seen, Limits limits) {
        var since = ChinaTime.startOf(since(seen.day(), limits));
        var within =
                seen.bound().stream().filter(one -> !one.at().isBefore(since)).toList();
        var people = within.stream().map(Bound::accountId).distinct().count();
        return people < limits.of("accounts")
                ? List.of()
                : within.stream()
                        .map(one -> Suspicion.of(
                                        one.accountId(), "contact/" + seen.kind() + "/" + seen.valueIndex(), List.of())
                                .with("contact", seen.kind())
                                .with("accounts", people)
                                .with("boundOn", ChinaTime.dayOf(one.at())))
                        .toList();
    }
}
