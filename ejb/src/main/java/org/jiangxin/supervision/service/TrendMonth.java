package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.time.LocalDate;

/** One month of a region. */
public record TrendMonth(LocalDate month, Figures figures) implements Serializable {}
