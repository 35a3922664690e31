package org.jiangxin.training.service;

import java.io.Serializable;

/** An opening application in the regulator's queue. */
public record ApplicationRow(RoundView round, ClassRow row, String regionName) implements Serializable {}
