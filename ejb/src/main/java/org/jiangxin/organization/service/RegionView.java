package org.jiangxin.organization.service;

import java.io.Serializable;
import org.jiangxin.organization.entity.RegionLevel;

/** A region: code, name, level, the code above it (null for a province), and whether it is still in force. */
public record RegionView(String code, String name, RegionLevel level, String parentCode, boolean inForce)
        implements Serializable {}
