package org.jiangxin.governance.service;

import java.io.Serializable;

/**
 * A setting in force.
 *
 * @param value what is in force; null when it is secret
 * @param changed whether the environment sets it
 * @param secret whether the value is kept from view
 */
public record SettingLine(String variable, String value, boolean changed, boolean secret) implements Serializable {}
