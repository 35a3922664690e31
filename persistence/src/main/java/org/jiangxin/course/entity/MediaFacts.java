package org.jiangxin.course.entity;

/**
 * What is known about a lesson's material after it was checked.
 *
 * @param storageKey random name of its directory
 * @param contentType as sniffed from the bytes, never as claimed by the name
 * @param durationMillis length of a video or sound, else 0
 * @param pages pages of a document, questions of a self-test, else 0
 */
public record MediaFacts(
        String storageKey,
        LessonForm kind,
        String originalName,
        String contentType,
        long bytes,
        String contentHash,
        long durationMillis,
        int pages,
        boolean captioned) {}
