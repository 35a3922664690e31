package org.jiangxin.face.worker;

/** The engine that needs no model: local patterns of light and dark. */
final class PatternModel implements FaceModel {
    @Override
    public String name() {
        return "opencv";
    }

    @Override
    public String version() {
        return "4.13.0-lbp1";
    }

    @Override
    public String kind() {
        return "HISTOGRAM";
    }

    @Override
    public byte[] describe(byte[] grey, byte[] colour) {
        return LocalPatterns.of(grey);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
