package org.jiangxin.audit.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.audit.entity.VerificationKind;

/** A verification that was run. */
public record VerificationView(VerificationKind kind, Instant ranAt, long checked, long findings)
        implements Serializable {}
