package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.WorkingDays;
import org.jiangxin.training.repository.CalendarDays;

/** Working days as the loaded calendar has them; days beyond it go by the week. */
@Dependent
public class WorkCalendar {
    private static final int LOOKED_AT_DAYS = 400;

    @Inject
    CalendarDays days;

    @Inject
    Clock clock;

    private Loaded loaded;

    /** The days as they were known on one day; a bean that lives longer looks again. */
    private record Loaded(LocalDate on, WorkingDays days) {}

    /** The last of so many working days after today. */
    public LocalDate due(int workingDays) {
        return calendar().after(today(), workingDays);
    }

    /** Working days left until a day; negative when it has passed. */
    public int left(LocalDate due) {
        return calendar().left(today(), due);
    }

    public LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private WorkingDays calendar() {
        var today = today();
        var known = loaded;
        if (known == null || !known.on().equals(today)) {
            known = new Loaded(
                    today,
                    WorkingDays.of(days.between(today.minusDays(LOOKED_AT_DAYS), today.plusDays(LOOKED_AT_DAYS))));
            loaded = known;
        }
        return known.days();
    }
}
