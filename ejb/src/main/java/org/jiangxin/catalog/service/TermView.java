package org.jiangxin.catalog.service;

import java.io.Serializable;

/** A code of the catalogue with its title; the remark says where it comes from or whom it means, and may be empty. */
public record TermView(String code, String title, String remark) implements Serializable {}
