/**
 * Whom people act for: institutions, employers and regulators with their qualification, their staff lists, and the region tree.
 * Entry point: {@link org.jiangxin.organization.entity.Organization}. Not here: accounts and roles (identity).
 */
package org.jiangxin.organization.entity;
