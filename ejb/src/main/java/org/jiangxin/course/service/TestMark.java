package org.jiangxin.course.service;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an answer.
 *
 * @param rightOptions numbers of the right options from 0; empty while the answer is wrong, so that it can be thought over
 * @param explanation said once the answer is right, may be empty
 */
public record TestMark(boolean right, List<Integer> rightOptions, String explanation) implements Serializable {}
