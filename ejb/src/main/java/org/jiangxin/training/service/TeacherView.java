package org.jiangxin.training.service;

import java.io.Serializable;

/** A teacher of a class. */
public record TeacherView(String publicId, String name, String subject, String qualification) implements Serializable {}
