package org.jiangxin.course.service;

import java.io.Serializable;
import java.util.List;

/**
 * A question of a self-test as it is asked: nothing in it says which options are right.
 *
 * @param number from 1
 * @param kind SINGLE, MULTIPLE or TRUE_FALSE
 */
public record TestQuestion(int number, String kind, String stem, List<String> options) implements Serializable {}
