package org.jiangxin.training.service;

import java.io.Serializable;

/** An opening application with the class it is about. */
public record ApplicationView(RoundView round, ClassView view) implements Serializable {}
