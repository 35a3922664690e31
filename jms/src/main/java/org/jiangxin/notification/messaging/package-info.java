/**
 * The notification queue: what happened becomes messages to people, messages become e-mail. Not here: the texts
 * (notification.service), the sending (notification.provider).
 */
package org.jiangxin.notification.messaging;
