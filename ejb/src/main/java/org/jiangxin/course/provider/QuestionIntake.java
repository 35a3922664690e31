package org.jiangxin.course.provider;

import java.util.List;

/**
 * Takes the questions of a course folder into the question bank. Declared here because courses come before exams; implemented
 * by the exam feature.
 */
public interface QuestionIntake {
    /** Checks without storing. One readable sentence per problem, naming the question; empty when all is well. */
    List<String> problems(String questionsJson);

    /** Stores checked questions and the terms of the final exam for a course version; returns how many questions there are. */
    int store(long courseId, long courseVersionId, String questionsJson);

    /** Gives a new version of a course the terms of the final exam of the version it was made from. */
    void carryOver(long courseId, long fromVersionId, long toVersionId);
}
