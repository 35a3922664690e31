package org.jiangxin.organization.entity;

/** Level of a region in the tree of GB/T 2260. */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY
}
