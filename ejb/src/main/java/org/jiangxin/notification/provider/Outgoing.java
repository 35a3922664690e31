package org.jiangxin.notification.provider;

/** A message in words and with its address, ready to be handed to its channel. */
public sealed interface Outgoing permits Mail, TextMessage {}
