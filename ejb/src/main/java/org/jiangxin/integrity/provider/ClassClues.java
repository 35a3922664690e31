package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.integrity.repository.ClassTraces;
import org.jiangxin.integrity.repository.ClassTraces.Held;
import org.jiangxin.integrity.repository.ClassTraces.Planned;
import org.jiangxin.integrity.repository.ClassTraces.Timetabled;
import org.jiangxin.integrity.rule.ClassAsHeld;
import org.jiangxin.integrity.rule.ClassBeyondMeans;
import org.jiangxin.integrity.rule.ClassOffPlan;
import org.jiangxin.integrity.rule.RoomsOfDay;
import org.jiangxin.training.entity.SessionForm;

/** Brings running classes before their rules: a few statements for five hundred classes, whatever they have of learners. */
@ApplicationScoped
public class ClassClues implements ClueSource {
    private static final int PORTION = 500;
    private static final ClueRule<ClassAsHeld> PLAN = new ClassOffPlan();
    private static final ClueRule<RoomsOfDay> ROOMS = new ClassBeyondMeans();

    @Inject
    ClassTraces traces;

    @Override
    public List<ClueRule<?>> rules() {
        return List.of(ROOMS, PLAN);
    }

    @Override
    public void look(ClueSearch search) {
        rooms(search);
        for (var classes = traces.running(search.day(), 0, PORTION);
                !classes.isEmpty();
                classes = traces.running(
                        search.day(), classes.get(classes.size() - 1).classId(), PORTION)) {
            plans(search, classes);
        }
    }

    private void plans(ClueSearch search, List<Planned> classes) {
        var ids = classes.stream().map(Planned::classId).toList();
        var people = traces.people(ids);
        var minutes = new HashMap<Long, Map<SessionForm, Long>>();
        for (Timetabled one : traces.timetables(ids)) {
            minutes.computeIfAbsent(one.classId(), unknown -> new HashMap<>()).put(one.form(), one.minutes());
        }
        classes.forEach(plan -> {
            var own = minutes.getOrDefault(plan.classId(), Map.of());
            search.apply(
                    PLAN,
                    new ClassAsHeld(
                            plan,
                            people.getOrDefault(plan.classId(), 0L),
                            own.getOrDefault(SessionForm.ONLINE, 0L),
                            own.getOrDefault(SessionForm.PRACTICE, 0L)));
        });
    }

    private void rooms(ClueSearch search) {
        var held = traces.inPerson(search.day());
        var classes = held.stream().map(Held::classId).distinct().toList();
        var people = new HashMap<Long, Long>();
        for (var first = 0; first < classes.size(); first += PORTION) {
            people.putAll(traces.people(classes.subList(first, Math.min(first + PORTION, classes.size()))));
        }
        held.stream()
                .collect(Collectors.groupingBy(Held::organizationId))
                .forEach((organization, own) -> search.apply(
                        ROOMS,
                        new RoomsOfDay(search.day(), organization, own.get(0).capacity(), own, people)));
    }
}
