/**
 * The classification of occupations and its lists as versioned reference data, and skill standards with their points. Entry points:
 * {@link org.jiangxin.catalog.entity.OccupationEntry}, {@link org.jiangxin.catalog.entity.SkillStandard}. Not here: courses and
 * which lessons cover a point (course), subsidy lists.
 */
package org.jiangxin.catalog.entity;
