package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.identity.entity.DeviceKind;
import org.jiangxin.identity.entity.SignInEnd;

/** One past or present stay on a device; {@code endedAt} and {@code reason} are null while it is live. */
public record SignInRecord(
        DeviceKind kind, String browser, String place, Instant startedAt, Instant endedAt, SignInEnd reason)
        implements Serializable {}
