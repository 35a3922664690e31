package org.jiangxin.course.service;

import org.jiangxin.shared.error.Refusal;

/**
 * One thing that must be put right before a course folder can be taken in.
 *
 * @param file file of the folder, relative to it
 * @param place where in the file, such as {@code chapters[2].lessons[1].title}; empty for the file as a whole
 * @param what the reason and what to do, as a code of the course bundle
 */
public record ImportProblem(String file, String place, Refusal what) {}
