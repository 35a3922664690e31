package org.jiangxin.course.service;

import java.nio.file.Path;
import java.util.Map;
import org.jiangxin.course.entity.LessonForm;

/**
 * Checked material of one lesson, still in the author's folder.
 *
 * @param main the video, sound or document, or the source of the text; null when it was written on a page
 * @param pages pages of a document, questions of a self-test, else 0
 * @param written clean HTML of an illustrated text, questions of a self-test as JSON, else null
 * @param source what its author wrote of an illustrated text, else null; kept so that the next version can go on from it
 * @param captions file of the captions, or null
 * @param images pictures of an illustrated text by the name they are served under
 * @param contentHash over everything above
 */
record LessonMaterial(
        LessonForm form,
        Path main,
        String originalName,
        String contentType,
        long bytes,
        long durationMillis,
        int pages,
        String written,
        String source,
        Path captions,
        Map<String, Path> images,
        String contentHash) {}
