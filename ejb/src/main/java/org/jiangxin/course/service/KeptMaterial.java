package org.jiangxin.course.service;

import org.jiangxin.course.entity.MediaFacts;

/** Material on its way into the store. @param storageKey its new directory, or null when the same bytes are stored already */
record KeptMaterial(LessonMaterial material, String storageKey) {
    boolean isSameAs(LessonMaterial other) {
        return material.form() == other.form() && material.contentHash().equals(other.contentHash());
    }

    MediaFacts facts() {
        return new MediaFacts(
                storageKey,
                material.form(),
                material.originalName(),
                material.contentType(),
                material.bytes(),
                material.contentHash(),
                material.durationMillis(),
                material.pages(),
                material.captions() != null);
    }
}
