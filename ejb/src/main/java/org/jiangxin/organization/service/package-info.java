/**
 * Use cases of institutions, employers and regulators: registration and approval, staff, regions, and the scope of whoever calls.
 * Entry points: {@link org.jiangxin.organization.service.StaffScopes}, first line of every service that serves staff, and
 * {@link org.jiangxin.organization.service.OrganizationDirectory}. Not here: accounts and passwords (identity), messages
 * (notification).
 */
package org.jiangxin.organization.service;
