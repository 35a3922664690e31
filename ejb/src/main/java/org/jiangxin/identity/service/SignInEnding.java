package org.jiangxin.identity.service;

import java.time.Instant;
import org.jiangxin.identity.entity.DeviceKind;
import org.jiangxin.identity.entity.SignInEnd;

/**
 * Why a sign-in is over, for the one who lost it.
 *
 * @param reason why
 * @param at when
 * @param kind device that took over, or null when nobody did
 * @param browser its browser, or null
 * @param place where it is, or null
 */
public record SignInEnding(SignInEnd reason, Instant at, DeviceKind kind, String browser, String place) {}
