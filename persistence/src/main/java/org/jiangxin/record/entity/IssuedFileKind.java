package org.jiangxin.record.entity;

/** What a file handed to a learner is. */
public enum IssuedFileKind {
    CERTIFICATE_PDF,
    ARCHIVE_PDF,
    ARCHIVE_JSON
}
