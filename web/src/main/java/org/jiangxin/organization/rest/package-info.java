/** Operator commands of regions and regulators. Not here: what institutions and regulators do themselves (web). */
package org.jiangxin.organization.rest;
