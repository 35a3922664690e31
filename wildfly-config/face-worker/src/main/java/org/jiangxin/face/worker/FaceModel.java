package org.jiangxin.face.worker;

/** Makes of a face's crop what tells it from others. */
interface FaceModel extends AutoCloseable {
    /** Short name of the engine. */
    String name();

    String version();

    /** {@code HISTOGRAM} or {@code EMBEDDING}. */
    String kind();

    /**
     * Describes one face.
     *
     * @param grey crop of 112 × 112 pixels, equalised
     * @param colour the same crop, three bytes a pixel: blue, green, red
     */
    byte[] describe(byte[] grey, byte[] colour);

    @Override
    void close();
}
