package org.jiangxin.integrity.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 17: a class with more people than approved, with fewer hours than its project asks for, or, where it has a practice part, with a
 * share of theory out of the usual. Each once for a class.
 */
public final class ClassOffPlan implements ClueRule<ClassAsHeld> {
    private static final long PERCENT = 100;
    private static final int MINUTE_SECONDS = 60;

    /** What does not fit; a word of the bundle. */
    enum Standard {
        MORE_THAN_APPROVED,
        HOURS_SHORT,
        PRACTICE_SHORT,
        THEORY_SHARE
    }

    @Override
    public ClueKind kind() {
        return ClueKind.CLASS_OFF_PLAN;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("theoryLeast", 40L, "theoryMost", 60L);
    }

    @Override
    public List<Suspicion> judge(ClassAsHeld seen, Limits limits) {
        var found = new ArrayList<Suspicion>();
        var plan = seen.plan();
        if (seen.people() > plan.places()) {
            found.add(off(seen, Standard.MORE_THAN_APPROVED, seen.people(), plan.places()));
        }
        var hourMinutes = Math.max(1, plan.hourMinutes());
        var online = plan.requiredSeconds() / MINUTE_SECONDS / hourMinutes;
        if (plan.projectOnlineHours() != null && online < plan.projectOnlineHours()) {
            found.add(off(seen, Standard.HOURS_SHORT, online, plan.projectOnlineHours()));
        }
        // Approval asks for a timetable that holds what is promised; a class without one is held to its promise.
        var practice = Math.max(seen.practiceMinutes(), (long) plan.practiceHours() * hourMinutes);
        if (plan.projectPracticeHours() != null && practice < (long) plan.projectPracticeHours() * hourMinutes) {
            found.add(off(seen, Standard.PRACTICE_SHORT, practice / hourMinutes, plan.projectPracticeHours()));
        }
        if (practice > 0) {
            share(seen, practice, limits).ifPresent(found::add);
        }
        return found;
    }

    /** Theory is what is studied online: what the class asks for, or what its timetable has if that is more. */
    private static java.util.Optional<Suspicion> share(ClassAsHeld seen, long practice, Limits limits) {
        var theory = Math.max(seen.onlineMinutes(), seen.plan().requiredSeconds() / MINUTE_SECONDS);
        var whole = theory + practice;
        var least = limits.of("theoryLeast");
        var most = limits.of("theoryMost");
        return theory * PERCENT < least * whole || theory * PERCENT > most * whole
                ? java.util.Optional.of(off(seen, Standard.THEORY_SHARE, theory * PERCENT / whole, least + "–" + most))
                : java.util.Optional.empty();
    }

    private static Suspicion off(ClassAsHeld seen, Standard standard, Object actual, Object expected) {
        var classId = seen.plan().classId();
        return Suspicion.ofClass(classId, "plan/" + classId + "/" + standard, List.of())
                .with("standard", standard)
                .with("actual", actual)
                .with("expected", expected);
    }
}
