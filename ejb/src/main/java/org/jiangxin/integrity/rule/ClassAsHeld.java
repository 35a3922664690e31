package org.jiangxin.integrity.rule;

import org.jiangxin.integrity.repository.ClassTraces.Planned;

/**
 * A running class with its people and its timetable.
 *
 * @param people learners who are in it or have completed it
 * @param onlineMinutes of the timetable
 * @param practiceMinutes of the timetable
 */
public record ClassAsHeld(Planned plan, long people, long onlineMinutes, long practiceMinutes) {}
