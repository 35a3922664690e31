/**
 * The catalogue: occupations, trainee groups, project types, skill standards, and the values of the study policy. Entry points:
 * {@link org.jiangxin.catalog.service.OccupationDirectory}, {@link org.jiangxin.catalog.service.StandardDirectory} for other
 * features, {@link org.jiangxin.catalog.service.ClassPolicies} for who studies, drafts and approves by the policy,
 * {@link org.jiangxin.catalog.service.StandardService} and {@link org.jiangxin.catalog.service.PolicyService} for
 * pages. Not here: which lessons cover a point (course).
 */
package org.jiangxin.catalog.service;
