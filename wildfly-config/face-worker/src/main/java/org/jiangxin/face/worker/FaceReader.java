package org.jiangxin.face.worker;

import java.util.HexFormat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Measures one picture after the other. What cannot be read is a reading too: nobody learns more from it than that. */
final class FaceReader implements AutoCloseable {
    private static final int MOST_SIDE = 640;
    private static final int SHARPNESS_SIDE = 128;
    private static final double HALF_SHARP = 0.03;
    /** A contrast of nearly nothing is no picture of anything, whatever its grain. */
    private static final double LEAST_CONTRAST = 60;

    private static final int HASH_WIDTH = 9;
    private static final int HASH_HEIGHT = 8;
    /** Where models of faces expect the eyes in a crop of 112 × 112. */
    private static final double CROP_EYES_LEVEL = 51.6;

    private static final double CROP_EYE_DISTANCE = 35.2;
    /** What is finer than this is the camera's grain, which would drown the patterns of a smooth cheek. */
    private static final double GRAIN = 1.5;

    private static final double GREEN_SHARE = 0.587;
    private static final double RED_SHARE = 0.299;
    private static final double BLUE_SHARE = 0.114;

    private final FaceFinder finder;
    private final FaceModel model;

    FaceReader(FaceFinder finder, FaceModel model) {
        this.finder = finder;
        this.model = model;
    }

    FaceModel model() {
        return model;
    }

    /** Never fails for what is in a picture. */
    @SuppressWarnings("try")
    Reading read(byte[] jpeg) {
        if (!JpegHeader.isBearable(jpeg)) {
            return Reading.unreadable();
        }
        // The scope gives back the memory of all native objects made within.
        try (var scope = new PointerScope()) {
            var bytes = new Mat(1, jpeg.length, opencv_core.CV_8UC1, new BytePointer(jpeg));
            var full = opencv_imgcodecs.imdecode(
                    bytes, opencv_imgcodecs.IMREAD_COLOR | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
            if (full == null || full.empty()) {
                return Reading.unreadable();
            }
            return measure(shrunk(full));
        } catch (RuntimeException e) {
            // OpenCV reports a picture it cannot decode like this.
            System.err.println("a picture could not be read: " + e.getClass().getSimpleName());
            return Reading.unreadable();
        }
    }

    private Reading measure(Mat picture) {
        var grey = new Mat();
        opencv_imgproc.cvtColor(picture, grey, opencv_imgproc.COLOR_BGR2GRAY);
        var even = new Mat();
        opencv_imgproc.equalizeHist(grey, even);
        var hash = hash(grey);
        var faces = finder.faces(even);
        if (faces.size() != 1) {
            return Reading.without(
                    faces.size(), sharpness(grey), opencv_core.mean(grey).get(0), hash);
        }
        var face = faces.get(0);
        var eyes = finder.eyes(grey, face);
        var head = new HeadCrop(pixels(crop(picture, eyes, HeadCrop.SIDE, HeadCrop.EYES_LEVEL, HeadCrop.EYE_DISTANCE)));
        var inner = new Mat(
                picture,
                new Rect(
                        face.x() + face.side() / 5,
                        face.y() + face.side() / 5,
                        face.side() * 3 / 5,
                        face.side() * 3 / 5));
        var mean = opencv_core.mean(inner);
        var box = new Mat(grey, new Rect(face.x(), face.y(), face.side(), face.side()));
        return new Reading(
                1,
                (double) face.side() / picture.cols(),
                head.turn(),
                head.mouth(),
                sharpness(box),
                mean.get(0) * BLUE_SHARE + mean.get(1) * GREEN_SHARE + mean.get(2) * RED_SHARE,
                (int) Math.round(mean.get(2)),
                (int) Math.round(mean.get(1)),
                (int) Math.round(mean.get(0)),
                hash,
                describe(picture, eyes));
    }

    private byte[] describe(Mat picture, FaceFinder.Eyes eyes) {
        var colour = crop(picture, eyes, LocalPatterns.SIDE, CROP_EYES_LEVEL, CROP_EYE_DISTANCE);
        var grey = new Mat();
        opencv_imgproc.cvtColor(colour, grey, opencv_imgproc.COLOR_BGR2GRAY);
        opencv_imgproc.GaussianBlur(grey, grey, new Size(0, 0), GRAIN);
        opencv_imgproc.equalizeHist(grey, grey);
        return model.describe(pixels(grey), pixels(colour));
    }

    private static Mat shrunk(Mat full) {
        var longest = Math.max(full.cols(), full.rows());
        if (longest <= MOST_SIDE) {
            return full;
        }
        var small = new Mat();
        var scale = (double) MOST_SIDE / longest;
        var size = new Size(
                Math.max(1, (int) Math.round(full.cols() * scale)), Math.max(1, (int) Math.round(full.rows() * scale)));
        opencv_imgproc.resize(full, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        return small;
    }

    /** Turned, moved and sized so that the eyes come to lie level and at a known place. */
    private static Mat crop(Mat picture, FaceFinder.Eyes eyes, int side, double level, double distance) {
        var scale = distance / eyes.distance();
        var angle = Math.atan2(eyes.rightY() - eyes.leftY(), eyes.rightX() - eyes.leftX());
        var cos = Math.cos(angle) * scale;
        var sin = Math.sin(angle) * scale;
        var middleX = (eyes.leftX() + eyes.rightX()) / 2;
        var middleY = (eyes.leftY() + eyes.rightY()) / 2;
        var move = new Mat(2, 3, opencv_core.CV_64F);
        try (DoubleIndexer cells = move.createIndexer()) {
            cells.put(0, 0, cos, sin, side / 2.0 - cos * middleX - sin * middleY);
            cells.put(1, 0, -sin, cos, level + sin * middleX - cos * middleY);
        }
        var crop = new Mat();
        opencv_imgproc.warpAffine(picture, crop, move, new Size(side, side));
        return crop;
    }

    private static byte[] pixels(Mat mat) {
        var bytes = new byte[(int) (mat.total() * mat.elemSize())];
        mat.data().get(bytes);
        return bytes;
    }

    /** How much of the contrast is in fine detail. */
    private static double sharpness(Mat grey) {
        var small = new Mat();
        opencv_imgproc.resize(grey, small, new Size(SHARPNESS_SIDE, SHARPNESS_SIDE), 0, 0, opencv_imgproc.INTER_AREA);
        opencv_imgproc.GaussianBlur(small, small, new Size(3, 3), 0);
        var edges = new Mat();
        opencv_imgproc.Laplacian(small, edges, opencv_core.CV_64F);
        var detail = variance(edges);
        var contrast = Math.max(LEAST_CONTRAST, variance(small));
        var share = detail / contrast;
        return share * share / (share * share + HALF_SHARP * HALF_SHARP);
    }

    private static double variance(Mat mat) {
        var mean = new Mat();
        var deviation = new Mat();
        opencv_core.meanStdDev(mat, mean, deviation);
        try (DoubleIndexer cell = deviation.createIndexer()) {
            return cell.get(0) * cell.get(0);
        }
    }

    private static String hash(Mat grey) {
        var small = new Mat();
        opencv_imgproc.resize(grey, small, new Size(HASH_WIDTH, HASH_HEIGHT), 0, 0, opencv_imgproc.INTER_AREA);
        var values = pixels(small);
        var bits = 0L;
        for (var y = 0; y < HASH_HEIGHT; y++) {
            for (var x = 0; x + 1 < HASH_WIDTH; x++) {
                var place = y * HASH_WIDTH + x;
                bits = bits << 1 | ((values[place] & 0xFF) < (values[place + 1] & 0xFF) ? 1 : 0);
            }
        }
        return HexFormat.of().toHexDigits(bits);
    }

    @Override
    public void close() {
        model.close();
        finder.close();
    }
}
