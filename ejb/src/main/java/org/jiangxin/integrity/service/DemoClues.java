package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.PhoneSample;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;

/** Invented clues in several states, for demo data alone: outside demo mode it refuses. They take no time back. */
@Stateless
public class DemoClues {
    @Inject
    ClueRaising raising;

    @Inject
    Clues clues;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Raises three about a learner's enrolment: one waits for the institution, one for the check, one for the decision. */
    @RolesAllowed(SYSTEM)
    public void tell(long learnerId, long enrolmentId, long institutionAccount, long checkerAccount) {
        if (!settings.isDemo()) {
            throw new IllegalStateException("only in demo mode");
        }
        raise(
                ClueKind.NIGHT_STUDY,
                Suspicion.of(learnerId, enrolmentId, "demo/night", java.util.List.of())
                        .with("nightMinutes", 85)
                        .with("nightPercent", 71));
        var device = raise(
                ClueKind.SHARED_DEVICE,
                Suspicion.of(learnerId, enrolmentId, "demo/device", java.util.List.of())
                        .with("accounts", 3)
                        .with("signIns", 2));
        state(device, institutionAccount);
        var rushed = raise(
                ClueKind.EXAM_LEFT_PAGE,
                Suspicion.of(learnerId, enrolmentId, "demo/left", java.util.List.of())
                        .with("times", 4)
                        .with("awaySeconds", 96));
        state(rushed, institutionAccount);
        check(rushed, checkerAccount);
    }

    private String raise(ClueKind kind, Suspicion suspicion) {
        var day = ChinaTime.dayOf(clock.instant()).minusDays(1);
        return raising.raise(kind, suspicion, new Limits(Map.of()), day).orElse("");
    }

    private void state(String publicId, long account) {
        clues.lock(publicId).ifPresent(clue -> {
            clue.state();
            clues.add(new ClueStep(
                    clue.id(),
                    ClueStepKind.STATED,
                    account,
                    "当天在学校第二机房集中上课，几位学员共用一台电脑，有签到表可查。（演示数据）",
                    null,
                    clock.instant()));
        });
    }

    private void check(String publicId, long account) {
        clues.lock(publicId).ifPresent(clue -> {
            clue.check(account, 0);
            clues.add(new ClueStep(
                    clue.id(),
                    ClueStepKind.CHECKED,
                    account,
                    "已看签到表和考试记录，学员说明离开页面是接电话。（演示数据）",
                    PhoneSample.REACHED,
                    clock.instant()));
        });
    }
}
