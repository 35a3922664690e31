package org.jiangxin.course.service;

import java.io.Serializable;

/** A released course version that a class may use. */
public record CourseChoice(String courseVersionId, String title, int versionNumber) implements Serializable {}
