package org.jiangxin.supervision.service;

import java.io.Serializable;
import org.jiangxin.training.service.ClassSummary;

/** A class with everything that was counted in it. */
public record ClassRow(ClassSummary summary, Figures figures) implements Serializable {}
