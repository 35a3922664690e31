package org.jiangxin.course.service;

import java.nio.file.Path;
import java.util.Map;
import org.jiangxin.course.entity.LessonForm;

/**
 * Checked material of one lesson, still in the author's folder.
 *
 * @param main the video or document, or the source of the text
 * @param html clean text of an illustrated text, else null
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
        String html,
        Path captions,
        Map<String, Path> images,
        String contentHash) {}
