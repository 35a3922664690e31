package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.training.entity.DocumentKind;

/** A file of an opening application. */
public record DocumentView(String publicId, DocumentKind kind, String fileName, long byteCount, Instant addedAt)
        implements Serializable {}
