package org.jiangxin.face.worker;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What was measured in one picture, in the words of the platform's {@code FaceReading}; the descriptor goes as Base64. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reading(
        int faces,
        double width,
        Double turn,
        Double mouth,
        double sharpness,
        double brightness,
        int red,
        int green,
        int blue,
        String picture,
        byte[] descriptor) {
    private static final String NO_PICTURE = "0".repeat(16);
    private static final byte[] NOTHING = {};

    /** A picture that could not be read, or that nobody should read. */
    static Reading unreadable() {
        return new Reading(0, 0, null, null, 0, 0, 0, 0, 0, NO_PICTURE, NOTHING);
    }

    /** A picture with no face, or with too many. */
    static Reading without(int faces, double sharpness, double brightness, String picture) {
        var grey = (int) Math.round(brightness);
        return new Reading(faces, 0, null, null, sharpness, brightness, grey, grey, grey, picture, NOTHING);
    }
}
