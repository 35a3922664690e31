package org.jiangxin.integrity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueAppeal;
import org.jiangxin.integrity.entity.ClueEvidence;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.ClueSubject;
import org.jiangxin.integrity.entity.PhoneSample;
import org.jiangxin.integrity.event.ClueReversed;
import org.jiangxin.integrity.event.ClueUpheld;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.organization.service.StaffScope;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.Firing;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.WorkCalendar;
import org.junit.jupiter.api.Test;

/** What no page lets anybody ask for is refused by the services as well. */
class ClueGuardsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final long SCHOOL = 5;
    private static final long CHECKER = 11;
    private static final long DECIDER = 12;
    private static final long THIRD = 13;
    private static final String REASON = "理由";

    private final List<Object> fired = new ArrayList<>();
    private final List<ClueAppeal> appeals = new ArrayList<>();
    private final Clue clue = clue();
    private long caller = CHECKER;
    private StaffScope scope = new StaffScope(null, "990101");
    private LocalDate today = DUE;

    @Test
    void a_statement_after_the_last_day_is_refused() {
        scope = new StaffScope(SCHOOL, "");
        today = DUE.plusDays(1);
        assertThatThrownBy(() -> statements().state("x", "说明", List.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage("integrity.clue.statement_late");
        today = DUE;
        statements().state("x", "说明", List.of());
        assertThat(clue.status()).isEqualTo(ClueStatus.STATED);
        assertThatThrownBy(() -> statements().state("x", "再说", List.of())).hasMessage("integrity.clue.stated_already");
    }

    @Test
    void more_pictures_than_a_step_has_room_for_are_refused_before_anything_is_written() {
        scope = new StaffScope(SCHOOL, "");
        var one = new AcceptedPicture(new byte[1], new byte[1]);
        assertThatThrownBy(() -> statements().state("x", "说明", List.of(one, one, one, one)))
                .hasMessageContaining("integrity.picture.too_many");
        assertThat(clue.status()).isEqualTo(ClueStatus.ASSIGNED);
    }

    @Test
    void another_institution_and_another_county_find_nothing() {
        scope = new StaffScope(SCHOOL + 1, "");
        assertThatThrownBy(() -> statements().state("x", "说明", List.of())).isInstanceOf(NotFound.class);
        scope = new StaffScope(null, "990201");
        assertThatThrownBy(() -> review().check("x", "查过", PhoneSample.REACHED, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> review().decide("x", ClueDecision.CONFIRM, REASON))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_checks_while_the_institution_has_its_time_and_nobody_decides_what_was_not_checked() {
        assertThatThrownBy(() -> review().check("x", "查过", PhoneSample.REACHED, 0))
                .hasMessage("integrity.clue.statement_pending");
        assertThatThrownBy(() -> review().decide("x", ClueDecision.CONFIRM, REASON))
                .hasMessage("integrity.clue.not_now");
    }

    @Test
    void whoever_checked_does_not_decide_and_somebody_else_takes_the_proposed_time_back() {
        checked(30);
        assertThatThrownBy(() -> review().decide("x", ClueDecision.CONFIRM, REASON))
                .hasMessage("integrity.clue.checked_by_you");
        caller = DECIDER;
        review().decide("x", ClueDecision.CONFIRM, REASON);
        assertThat(fired).containsExactly(new ClueUpheld(2, 3, clue.publicId(), 30 * 60_000, CHECKER, DECIDER, REASON));
    }

    @Test
    void a_dismissed_clue_takes_nothing_back() {
        checked(30);
        caller = DECIDER;
        review().decide("x", ClueDecision.DISMISS, REASON);
        assertThat(fired).isEmpty();
    }

    @Test
    void an_appeal_is_answered_by_somebody_new_and_returns_the_time() {
        checked(30);
        caller = DECIDER;
        review().decide("x", ClueDecision.CONFIRM, REASON);
        fired.clear();
        appeals.add(new ClueAppeal(1, 2, "我在上夜班", NOW));
        for (var involved : List.of(CHECKER, DECIDER)) {
            caller = involved;
            assertThatThrownBy(() -> review().answerAppeal("x", true, REASON))
                    .hasMessage("integrity.appeal.decided_by_you");
        }
        caller = THIRD;
        review().answerAppeal("x", true, REASON);
        assertThat(fired).containsExactly(new ClueReversed(2, 3, clue.publicId(), 30 * 60_000, DECIDER, THIRD, REASON));
        assertThatThrownBy(() -> review().answerAppeal("x", true, REASON)).hasMessage("integrity.appeal.not_open");
    }

    private void checked(int minutes) {
        clue.state();
        review().check("x", "查过", PhoneSample.REACHED, minutes);
    }

    private ClueReview review() {
        var service = new ClueReview();
        service.clues = clues();
        service.reach = reach();
        service.log = log();
        service.calendar = calendar();
        service.upheld = new Firing<>(fired::add);
        service.reversed = new Firing<>(fired::add);
        service.caller = new Caller() {
            @Override
            public long accountId() {
                return caller;
            }
        };
        service.clock = Clock.fixed(NOW, ChinaTime.ZONE);
        return service;
    }

    private ClueStatements statements() {
        var service = new ClueStatements();
        service.reach = reach();
        service.log = log();
        service.album = new ClueAlbum();
        service.calendar = calendar();
        return service;
    }

    private ClueReach reach() {
        var reach = new ClueReach();
        reach.clues = clues();
        reach.scopes = scopes();
        return reach;
    }

    private Clues clues() {
        return new Clues() {
            @Override
            public Optional<Clue> lock(String publicId) {
                return Optional.of(clue);
            }

            @Override
            public List<ClueAppeal> appealsOf(long clueId) {
                return appeals;
            }
        };
    }

    private static ClueLog log() {
        return new ClueLog() {
            @Override
            ClueStep step(Clue of, ClueStepKind kind, String said, PhoneSample sampled) {
                // Written by the repository, which other tests look at.
                return new ClueStep(of.id(), kind, null, said, sampled, NOW);
            }

            @Override
            void tellDecision(Clue of, NoticeTemplate template, String reason) {
                // The same.
            }
        };
    }

    private StaffScopes scopes() {
        return new StaffScopes() {
            @Override
            public StaffScope mine() {
                return scope;
            }
        };
    }

    private WorkCalendar calendar() {
        return new WorkCalendar() {
            @Override
            public LocalDate today() {
                return today;
            }
        };
    }

    private static Clue clue() {
        var made = new Clue(
                ClueKind.NIGHT_STUDY,
                "key",
                new ClueSubject(2L, 3L, 4L, "班", SCHOOL, "校", "990101"),
                LocalDate.of(2026, 11, 24),
                new ClueEvidence(Map.of("nightMinutes", "85"), List.of(), Map.of()),
                NOW);
        made.assign(DUE);
        try {
            var id = Clue.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(made, 1L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }
}
