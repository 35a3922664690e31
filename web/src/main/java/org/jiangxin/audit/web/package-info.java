/** Pages of the audit administrator: the trail and its proof. Not here: entries of other ledgers (their features). */
package org.jiangxin.audit.web;
