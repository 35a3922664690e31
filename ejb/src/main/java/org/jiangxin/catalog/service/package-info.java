/**
 * The catalogue: occupations, trainee groups, project types, and skill standards. Entry points:
 * {@link org.jiangxin.catalog.service.OccupationDirectory}, {@link org.jiangxin.catalog.service.StandardDirectory} for other
 * features, {@link org.jiangxin.catalog.service.StandardService} for pages. Not here: which lessons cover a point (course).
 */
package org.jiangxin.catalog.service;
