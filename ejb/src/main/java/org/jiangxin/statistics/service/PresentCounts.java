package org.jiangxin.statistics.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.statistics.entity.ClassSelection;
import org.jiangxin.statistics.repository.Inspections;

/**
 * How many study at present and how many classes there are, by county. Counted every half minute on each node, not for each page, so
 * that a dashboard costs the same with many learners (design §10); pages say when it was counted.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PresentCounts {
    private static final String EVERYWHERE = "";

    @Inject
    Inspections inspections;

    @Inject
    DatabaseClock clock;

    private volatile Snapshot last;

    /**
     * @param classes classes in which somebody is or was enrolled
     * @param at when it was counted
     */
    public record Snapshot(Map<String, Long> studying, Map<String, Long> classes, Instant at) {
        public Snapshot {
            studying = Map.copyOf(studying);
            classes = Map.copyOf(classes);
        }

        private Snapshot below(String regionPrefix) {
            return new Snapshot(below(studying, regionPrefix), below(classes, regionPrefix), at);
        }

        private static Map<String, Long> below(Map<String, Long> counts, String regionPrefix) {
            return new TreeMap<>(counts.entrySet().stream()
                    .filter(count -> count.getKey().startsWith(regionPrefix))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @PermitAll
    public void count() {
        last = counted(EVERYWHERE, ClassSelection.ALL);
    }

    /** The counts of the counties below a region. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, OPERATIONS, SYSTEM})
    public Snapshot below(String regionPrefix) {
        if (last == null) {
            count();
        }
        return last.below(regionPrefix);
    }

    /** The same for a selection of classes, counted when asked: few ask. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, OPERATIONS, SYSTEM})
    public Snapshot below(String regionPrefix, ClassSelection selection) {
        return selection.isAll() ? below(regionPrefix) : counted(regionPrefix, selection);
    }

    private Snapshot counted(String regionPrefix, ClassSelection selection) {
        var now = clock.now();
        return new Snapshot(
                inspections.studyingByRegion(regionPrefix, selection, now),
                inspections.classesByRegion(regionPrefix, selection),
                now);
    }
}
