/**
 * Messages to people: in the site at once, by e-mail or text message through the notification queue (R-324b, design §6, §15.15). Entry
 * points: {@link org.jiangxin.notification.service.NotificationService} to write one,
 * {@link org.jiangxin.notification.service.InboxService} to read one's own. Not here: who is told about what, which the
 * features and the consumers decide.
 */
package org.jiangxin.notification.service;
