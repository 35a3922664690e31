package org.jiangxin.learning.service;

import org.jiangxin.course.service.TestMark;

/** What became of an answer to a self-test's question, and how the study stands after it. */
public record TestAnswer(TestMark mark, PlaybackState state) {}
