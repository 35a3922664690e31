package org.jiangxin.integrity.entity;

import java.util.List;

/** How a check is answered. By mouse, finger or keyboard, and by ear. */
public enum ChallengeKind {
    /** Pick the named characters, in the order they are named, among others. */
    CHARACTERS(","),
    /** Choose the one right answer to a question on the last minutes of the lesson. */
    QUESTION("\n"),
    /** Show the own face to the camera, or enter the code that was sent to the own phone: equal ways. */
    FACE("\n");

    /** Stands between the texts of one column; no text of the kind contains it. */
    private final String separator;

    ChallengeKind(String separator) {
        this.separator = separator;
    }

    String join(List<String> texts) {
        return String.join(separator, texts);
    }

    List<String> split(String joined) {
        return List.of(joined.split(separator));
    }
}
