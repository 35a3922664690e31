/** Rules on organizations, one reason to refuse each. Not here: value objects' own checks (entity). */
package org.jiangxin.organization.rule;
