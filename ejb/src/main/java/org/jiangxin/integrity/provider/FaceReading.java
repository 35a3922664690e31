package org.jiangxin.integrity.provider;

/**
 * What an engine measured in one picture. With no face, or more than one, everything of the face is of no meaning.
 *
 * @param faces how many faces
 * @param width width of the face as a share of the picture's width, 0 to 1
 * @param turn how far the face is turned: -1 to the left edge of the picture as the camera sees it, +1 to the right edge; null when the engine
 *     cannot tell
 * @param mouth how far the mouth is open, 0 to 1; null when the engine cannot tell
 * @param sharpness 0 (a blur) to 1
 * @param brightness mean of the face, 0 to 255
 * @param red mean of the face, 0 to 255
 * @param green mean of the face, 0 to 255
 * @param blue mean of the face, 0 to 255
 * @param picture perceptual hash (dHash, 64 bits) of the whole picture: the same for the same picture stored anew
 * @param descriptor what tells this face from others, of the engine's kind; empty without a face
 */
public record FaceReading(
        int faces,
        double width,
        Double turn,
        Double mouth,
        double sharpness,
        double brightness,
        int red,
        int green,
        int blue,
        long picture,
        byte[] descriptor) {
    public FaceReading {
        descriptor = descriptor == null ? new byte[0] : descriptor.clone();
    }

    @Override
    public byte[] descriptor() {
        return descriptor.clone();
    }

    /** Says nothing of the face: readings are personal data. */
    @Override
    public String toString() {
        return "FaceReading[faces=" + faces + "]";
    }
}
