package org.jiangxin.face.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** Finds faces and their eyes by the cascades that come with OpenCV. Loads native code: never used outside the worker. */
final class FaceFinder implements AutoCloseable {
    /** Faces are looked for in a smaller picture; what is a tenth of it is still larger than what a cascade can see. */
    private static final int DETECTION_SIDE = 320;

    private static final double STEP = 1.1;
    private static final int FACE_NEIGHBOURS = 4;
    private static final int EYE_NEIGHBOURS = 3;
    private static final int SMALLEST_FACE = 10;
    private static final int SMALLEST_EYE = 7;
    private static final int LARGEST_EYE = 2;
    /** Two boxes that share this much of the smaller one are one face. */
    private static final double SAME_FACE = 0.4;

    private static final double EYES_FROM = 0.12;
    private static final double EYES_HEIGHT = 0.5;

    private final CascadeClassifier faces;
    private final CascadeClassifier eyes;

    /** Loads OpenCV. */
    FaceFinder(Path folder) throws IOException {
        Loader.load(opencv_objdetect.class);
        opencv_core.setNumThreads(1);
        faces = cascade("haarcascade_frontalface_alt2", folder);
        eyes = cascade("haarcascade_eye", folder);
    }

    private static CascadeClassifier cascade(String name, Path folder) throws IOException {
        var resource = "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + name + ".xml";
        File file = Loader.extractResource(resource, folder.toFile(), name, ".xml");
        if (file == null) {
            throw new IOException(resource + " is not in the libraries");
        }
        try {
            var cascade = new CascadeClassifier(file.getAbsolutePath());
            if (cascade.empty()) {
                throw new IOException(resource + " cannot be read");
            }
            return cascade;
        } finally {
            Files.deleteIfExists(file.toPath());
        }
    }

    /**
     * Faces in a picture, the largest first.
     *
     * @param even grey, equalised
     */
    List<Box> faces(Mat even) {
        var longest = Math.max(even.cols(), even.rows());
        var scale = Math.max(1, (double) longest / DETECTION_SIDE);
        List<Box> found;
        try (var small = new Mat();
                var size = new Size((int) (even.cols() / scale), (int) (even.rows() / scale))) {
            opencv_imgproc.resize(even, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            found = boxes(faces, small, FACE_NEIGHBOURS, DETECTION_SIDE / SMALLEST_FACE, DETECTION_SIDE);
        }
        found.replaceAll(box -> box.scaled(scale).within(even.cols(), even.rows()));
        found.sort((one, other) -> Integer.compare(other.side(), one.side()));
        var distinct = new ArrayList<Box>();
        for (var box : found) {
            if (distinct.stream().noneMatch(other -> box.shared(other) > SAME_FACE)) {
                distinct.add(box);
            }
        }
        return distinct;
    }

    /**
     * The two eyes of a face; where they usually are when they are not found (closed, behind glasses, in the dark).
     *
     * @param grey not equalised
     */
    Eyes eyes(Mat grey, Box face) {
        var top = face.y() + (int) (face.side() * EYES_FROM);
        var height = Math.min((int) (face.side() * EYES_HEIGHT), grey.rows() - top);
        var width = Math.min(face.side(), grey.cols() - face.x());
        List<Box> found;
        try (var area = new Rect(face.x(), top, width, height);
                var upper = new Mat(grey, area)) {
            found = boxes(eyes, upper, EYE_NEIGHBOURS, face.side() / SMALLEST_EYE, face.side() / LARGEST_EYE);
        }
        Eyes best = null;
        for (var one : found) {
            for (var other : found) {
                var pair = new Eyes(
                        face.x() + one.middleX(),
                        top + one.middleY(),
                        face.x() + other.middleX(),
                        top + other.middleY(),
                        true);
                if (pair.arePlausible(face) && (best == null || pair.slope() < best.slope())) {
                    best = pair;
                }
            }
        }
        return best == null ? Eyes.usual(face) : best;
    }

    private static List<Box> boxes(CascadeClassifier cascade, Mat grey, int neighbours, int least, int most) {
        var boxes = new ArrayList<Box>();
        try (var found = new RectVector();
                var smallest = new Size(least, least);
                var largest = new Size(most, most)) {
            cascade.detectMultiScale(grey, found, STEP, neighbours, 0, smallest, largest);
            for (var i = 0L; i < found.size(); i++) {
                try (var one = found.get(i)) {
                    boxes.add(new Box(one.x(), one.y(), one.width()));
                }
            }
        }
        return boxes;
    }

    @Override
    public void close() {
        faces.close();
        eyes.close();
    }

    /** A square in a picture. */
    record Box(int x, int y, int side) {
        double middleX() {
            return x + (side - 1) / 2.0;
        }

        double middleY() {
            return y + (side - 1) / 2.0;
        }

        Box scaled(double scale) {
            return new Box((int) (x * scale), (int) (y * scale), (int) (side * scale));
        }

        Box within(int width, int height) {
            return new Box(x, y, Math.min(side, Math.min(width - x, height - y)));
        }

        /** Share of the smaller square that lies in both. */
        double shared(Box other) {
            var width = Math.min(x + side, other.x + other.side) - Math.max(x, other.x);
            var height = Math.min(y + side, other.y + other.side) - Math.max(y, other.y);
            if (width <= 0 || height <= 0) {
                return 0;
            }
            var smaller = Math.min(side, other.side);
            return (double) width * height / ((double) smaller * smaller);
        }
    }

    /** Middles of both eyes, the one at the left edge of the picture first. */
    record Eyes(double leftX, double leftY, double rightX, double rightY, boolean found) {
        private static final double USUAL_LEFT = 0.32;
        private static final double USUAL_RIGHT = 0.67;
        private static final double USUAL_LEVEL = 0.4;
        private static final double LEAST_DISTANCE = 0.24;
        private static final double MOST_DISTANCE = 0.55;
        private static final double MOST_SLOPE = 0.45;

        static Eyes usual(Box face) {
            var level = face.y() + face.side() * USUAL_LEVEL;
            return new Eyes(
                    face.x() + face.side() * USUAL_LEFT, level, face.x() + face.side() * USUAL_RIGHT, level, false);
        }

        double distance() {
            return Math.hypot(rightX - leftX, rightY - leftY);
        }

        double slope() {
            return Math.abs(rightY - leftY) / Math.max(1e-9, Math.abs(rightX - leftX));
        }

        boolean arePlausible(Box face) {
            var share = (rightX - leftX) / face.side();
            return share >= LEAST_DISTANCE
                    && share <= MOST_DISTANCE
                    && slope() <= MOST_SLOPE
                    && leftX < face.middleX()
                    && rightX > face.middleX();
        }
    }
}
