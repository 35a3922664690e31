package org.jiangxin.integrity.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule found.
 *
 * @param learnerId whom it is about, or null when it is about a class
 * @param enrolmentId the enrolment, or null when it is about no certain one
 * @param classId the class, when it is about a class
 * @param about makes it one: the same again is no new clue
 * @param facts why, in the order in which the explanation speaks of them; no personal data
 * @param references the rows they come from
 */
public record Suspicion(
        Long learnerId,
        Long enrolmentId,
        Long classId,
        String about,
        Map<String, String> facts,
        List<String> references) {
    public Suspicion {
        facts = new LinkedHashMap<>(facts);
        references = List.copyOf(references);
    }

    /** About a learner in an enrolment. */
    public static Suspicion of(long learnerId, long enrolmentId, String about, List<String> references) {
        return new Suspicion(learnerId, enrolmentId, null, about, Map.of(), references);
    }

    /** About a learner, in whatever class. */
    public static Suspicion of(long learnerId, String about, List<String> references) {
        return new Suspicion(learnerId, null, null, about, Map.of(), references);
    }

    /** About a class. */
    public static Suspicion ofClass(long classId, String about, List<String> references) {
        return new Suspicion(null, null, classId, about, Map.of(), references);
    }

    /** The same with one more fact. */
    public Suspicion with(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, String.valueOf(value));
        return new Suspicion(learnerId, enrolmentId, classId, about, more, references);
    }

    @Override
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }
}
