package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.training.entity.CalendarDay;
import org.jiangxin.training.repository.CalendarDays;

/** Loads the arrangement of public holidays (放假安排), which is announced year by year, for counting working days. */
@Stateless
public class HolidayLoading {
    @Inject
    CalendarDays days;

    @Inject
    AuditTrail audit;

    /** What a load came to. */
    public record Loaded(int days, int changed) {}

    /**
     * Reads lines {@code 2026-10-01,FREE,国庆节}; lines that begin with # say source and date. The same file again changes nothing.
     *
     * @param dataVersion name of the file, kept with each day
     */
    @RolesAllowed(SYSTEM)
    public Loaded load(List<String> lines, String dataVersion) {
        var read = 0;
        var changed = 0;
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("day,")) {
                continue;
            }
            var parts = line.split(",", -1);
            if (parts.length != 3 || !Set.of("FREE", "WORK").contains(parts[1]) || parts[2].isBlank()) {
                throw new Refused(Refusal.of("training.holidays.line", number + 1));
            }
            read++;
            changed += put(day(parts[0], number + 1), "WORK".equals(parts[1]), parts[2].strip(), dataVersion) ? 1 : 0;
        }
        audit.record("training.holidays.loaded", "Calendar", dataVersion, Map.of("days", read, "changed", changed));
        return new Loaded(read, changed);
    }

    private boolean put(LocalDate day, boolean working, String title, String dataVersion) {
        var known = days.find(day);
        if (known.isEmpty()) {
            days.add(new CalendarDay(day, working, title, dataVersion));
            return true;
        }
        var same = known.get().isWorking() == working && known.get().title().equals(title);
        if (!same) {
            known.get().become(working, title, dataVersion);
        }
        return !same;
    }

    private static LocalDate day(String text, int line) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            var refused = new Refused(Refusal.of("training.holidays.line", line));
            refused.addSuppressed(e);
            throw refused;
        }
    }
}
