/**
 * Pages of institutions, employers and their regulators: application, own organization, staff, approval. Not here: rules and scope
 * (organization.service).
 */
package org.jiangxin.organization.web;
