package org.jiangxin.course.entity;

/** What an uploaded file is for: the lesson's material itself, captions of its video, or a picture of its text. */
public enum UploadPurpose {
    MATERIAL,
    CAPTIONS,
    IMAGE
}
