/** Inbox lists, unread counts and claims of deliveries. Not here: sending. */
package org.jiangxin.notification.repository;
