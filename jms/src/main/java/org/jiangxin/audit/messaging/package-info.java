/** The audit queue. Not here: the chain (audit.service). */
package org.jiangxin.audit.messaging;
