package org.jiangxin.course.service;

import java.nio.file.Path;

/**
 * A file that may be sent to the caller.
 *
 * @param contentType by our own name for it, never by what was uploaded
 * @param mark changes whenever the bytes do
 */
public record ServedFile(Path path, String contentType, long bytes, String mark) {}
