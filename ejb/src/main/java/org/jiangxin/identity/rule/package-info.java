/** Rules of identity, one reason to refuse each. Not here: shape of single values (their entity classes refuse it). */
package org.jiangxin.identity.rule;
