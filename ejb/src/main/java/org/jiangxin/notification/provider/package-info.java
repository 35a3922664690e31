/**
 * How messages leave the site: {@link org.jiangxin.notification.provider.SmsGateway} for text messages and
 * {@link org.jiangxin.notification.provider.MailTransport} for e-mail, with their adapters and simulators. Carries the codes of
 * identity ({@link org.jiangxin.notification.provider.CodeMessages}). Not here: what is told to whom (service, consumers).
 */
package org.jiangxin.notification.provider;
