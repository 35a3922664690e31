package org.jiangxin.supervision.service;

import java.io.Serializable;

/**
 * A region below the one that is looked at.
 *
 * @param level name of the level constant
 * @param classes all classes that were ever counted there
 * @param studying learners who study at this moment
 */
public record RegionRow(
        String code, String name, String level, long institutions, long classes, long studying, Figures figures)
        implements Serializable {}
