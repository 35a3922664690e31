package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.identity.entity.ContactKind;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ContactTraces.Bound;
import org.jiangxin.shared.time.ChinaTime;
import org.junit.jupiter.api.Test;

class SharedContactTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void three_accounts_on_one_number_are_each_told_and_a_couple_is_not() {
        assertThat(judge(bound(1, 0), bound(2, 0))).isEmpty();
        assertThat(judge(bound(1, 0), bound(2, 0), bound(3, 0)))
                .hasSize(3)
                .allSatisfy(found -> assertThat(found.facts())
                        .containsEntry("contact", "MOBILE")
                        .containsEntry("accounts", "3")
                        .containsEntry("boundOn", "2026-11-24"))
                .extracting(Suspicion::learnerId)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void one_account_that_was_given_its_number_three_times_is_one() {
        assertThat(judge(bound(1, 0), bound(1, 5), bound(1, 9))).isEmpty();
    }

    @Test
    void a_year_counts_with_its_first_day_and_what_is_older_does_not() {
        assertThat(judge(bound(1, 364), bound(2, 100), bound(3, 0))).hasSize(3);
        assertThat(judge(bound(1, 365), bound(2, 100), bound(3, 0))).isEmpty();
    }

    private static Bound bound(long account, int daysAgo) {
        return new Bound(account, ChinaTime.startOf(DAY.minusDays(daysAgo)));
    }

    private static List<Suspicion> judge(Bound... bound) {
        var rule = new SharedContact();
        return rule.judge(
                new ContactGroup(DAY, ContactKind.MOBILE, "index", Arrays.asList(bound)), new Limits(rule.limits()));
    }
}
