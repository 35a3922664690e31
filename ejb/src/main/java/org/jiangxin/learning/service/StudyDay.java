package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.LocalDate;

/** Study of one enrolment on one day in China. */
public record StudyDay(LocalDate day, long creditedMillis, long pendingMillis, long uncountedMillis)
        implements Serializable {}
