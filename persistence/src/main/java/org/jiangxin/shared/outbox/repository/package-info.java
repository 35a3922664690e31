/** Reads and claims of outbox rows; the inbox check. */
package org.jiangxin.shared.outbox.repository;
