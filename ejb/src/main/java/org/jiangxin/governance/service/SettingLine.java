package org.jiangxin.governance.service;

import java.io.Serializable;

/**
 * A setting in force.
 *
 * @param value what is in force; null when it is secret
 * @param changed whether the environment sets it
 * @param secret whether the value is kept from view
 * @param rule what a valid value is; empty for settings of the server
 */
public record SettingLine(String variable, String value, boolean changed, boolean secret, String rule)
        implements Serializable {}
