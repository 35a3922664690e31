package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueSearch;
import org.jiangxin.integrity.provider.ClueSource;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets every rule of every feature look through a day. The same day again raises nothing twice. */
@Stateless
public class ClueFinding {
    private static final Logger LOG = LoggerFactory.getLogger(ClueFinding.class);

    @Inject
    @Any
    Instance<ClueSource> sources;

    @Inject
    ClueRaising raising;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * What a search did.
     *
     * @param found findings of rules, by kind
     * @param raised those that are new clues
     */
    public record Outcome(LocalDate day, Map<ClueKind, Integer> found, int raised, long millis) {
        public Outcome {
            found = Map.copyOf(found);
        }
    }

    /** A rule as it is set. */
    public record RuleSetting(ClueKind kind, Map<String, Long> limits) {
        public RuleSetting {
            limits = Map.copyOf(limits);
        }
    }

    /** The day before today in China. */
    @RolesAllowed(SYSTEM)
    public LocalDate yesterday() {
        return ChinaTime.dayOf(clock.instant()).minusDays(1);
    }

    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome find(LocalDate day) {
        var started = clock.millis();
        var found = new EnumMap<ClueKind, Integer>(ClueKind.class);
        var raised = new int[1];
        var search = new ClueSearch(day, set(), (kind, suspicion, limits) -> {
            found.merge(kind, 1, Integer::sum);
            try {
                raised[0] += raising.raise(kind, suspicion, limits, day).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                // Another node was faster with the same one, or one row is odd: the others go on.
                LOG.warn("Clue {} about {} not raised: {}", kind, suspicion.about(), e.toString());
            }
        });
        sources.forEach(source -> source.look(search));
        return new Outcome(day, found, raised[0], clock.millis() - started);
    }

    /** The rules there are, with the limits that hold. */
    @RolesAllowed(SYSTEM)
    public List<RuleSetting> rules() {
        var search = new ClueSearch(yesterday(), set(), (kind, suspicion, limits) -> {});
        return sources.stream()
                .flatMap(source -> source.rules().stream())
                .map(rule -> new RuleSetting(rule.kind(), search.limits(rule).values()))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private Map<String, Long> set() {
        var text = settings.text(Setting.CLUE_LIMITS);
        return text.isBlank()
                ? Map.of()
                : Arrays.stream(text.split(","))
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    }
}
