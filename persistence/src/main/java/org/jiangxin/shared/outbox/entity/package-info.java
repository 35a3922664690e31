/** Rows of the outbox and the inbox. */
package org.jiangxin.shared.outbox.entity;
