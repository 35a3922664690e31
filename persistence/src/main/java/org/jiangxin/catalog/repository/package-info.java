/**
 * Queries over the catalogue. Entry points: {@link org.jiangxin.catalog.repository.OccupationEntries},
 * {@link org.jiangxin.catalog.repository.SkillStandards}; {@link org.jiangxin.catalog.repository.Occupations} is what courses point
 * to.
 */
package org.jiangxin.catalog.repository;
