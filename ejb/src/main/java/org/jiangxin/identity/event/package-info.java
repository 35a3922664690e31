/**
 * What happened to accounts and identities. Observed in the same transaction by features above, which tell people about it. Not
 * here: the audit trail (written by the services themselves).
 */
package org.jiangxin.identity.event;
