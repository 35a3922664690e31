/** What happened to messages. Not here: the events of other features that cause messages. */
package org.jiangxin.notification.event;
