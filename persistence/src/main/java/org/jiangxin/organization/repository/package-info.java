/**
 * Queries over organizations, staff and regions. Those that return rows of several owners take the scope of the caller: a region
 * pattern, or an organization. Not here: who has which scope (organization.service).
 */
package org.jiangxin.organization.repository;
