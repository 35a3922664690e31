package org.jiangxin.organization.service;

import java.io.Serializable;

/** A regulator in the operator's list: inside number, name, region in words, and how many people work for it. */
public record RegulatorItem(long id, String name, String regionPath, long staff) implements Serializable {}
