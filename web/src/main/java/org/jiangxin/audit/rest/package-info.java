/** The operator's commands over the audit trail. Not here: the verification (audit.service). */
package org.jiangxin.audit.rest;
