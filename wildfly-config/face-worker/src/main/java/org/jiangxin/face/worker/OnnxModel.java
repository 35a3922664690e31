package org.jiangxin.face.worker;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A model of the operator's, run by ONNX Runtime: 112 × 112 colour pixels in, a vector out. Opened only if it is, byte for byte, the file
 * that the operator has named by its SHA-256; what is opened is a copy made while it was hashed, so that nobody swaps it in between.
 */
final class OnnxModel implements FaceModel {
    static final long MOST_BYTES = 500L * 1024 * 1024;

    private static final int SIDE = LocalPatterns.SIDE;
    private static final int CHANNELS = 3;
    private static final float MIDDLE = 127.5f;
    private static final float RANGE = 128f;
    private static final int SHORTEST = 64;
    private static final int LONGEST = 4096;
    private static final int VERSION_DIGITS = 16;
    private static final int BUFFER = 1 << 16;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final String version;

    private OnnxModel(OrtEnvironment environment, OrtSession session, String version) throws OrtException, IOException {
        this.environment = environment;
        this.session = session;
        this.version = version;
        var inputs = session.getInputInfo();
        if (inputs.size() != 1 || session.getOutputInfo().size() != 1) {
            throw new IOException("the model has " + inputs.size() + " inputs and "
                    + session.getOutputInfo().size() + " outputs, not one of each");
        }
        input = inputs.keySet().iterator().next();
        check(inputs.get(input));
        var length = embed(new float[CHANNELS * SIDE * SIDE]).length;
        if (length < SHORTEST || length > LONGEST) {
            throw new IOException("the model answers " + length + " numbers, not " + SHORTEST + " to " + LONGEST);
        }
    }

    /**
     * Opens a model.
     *
     * @param folder for the copy, removed again
     * @throws IOException when it is not the file that was named, or no model of this form
     */
    static OnnxModel open(Path file, String sha256, Path folder) throws IOException {
        var copy = Files.createTempFile(folder, "model", ".onnx");
        try {
            var found = copyHashing(file, copy);
            if (!found.equals(sha256)) {
                throw new IOException("the model's SHA-256 is " + found + ", not the one that was set");
            }
            var environment = OrtEnvironment.getEnvironment();
            try (var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new OnnxModel(
                        environment,
                        environment.createSession(copy.toString(), options),
                        sha256.substring(0, VERSION_DIGITS));
            }
        } catch (OrtException e) {
            throw new IOException("the model cannot be used", e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String copyHashing(Path file, Path copy) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file);
                var out = Files.newOutputStream(copy)) {
            var buffer = new byte[BUFFER];
            var all = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all += read;
                if (all > MOST_BYTES) {
                    throw new IOException("the model is larger than " + MOST_BYTES + " bytes");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(NodeInfo node) throws IOException {
        if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            throw new IOException("the model does not read numbers of single precision");
        }
        var shape = tensor.getShape();
        if (shape.length != 4
                || shape[0] > 1
                || !fits(shape[1], CHANNELS)
                || !fits(shape[2], SIDE)
                || !fits(shape[3], SIDE)) {
            throw new IOException("the model does not read 1 × 3 × 112 × 112");
        }
    }

    /** A size the model leaves open is -1. */
    private static boolean fits(long size, int wanted) {
        return size == wanted || size == -1;
    }

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String kind() {
        return "EMBEDDING";
    }

    @Override
    public byte[] describe(byte[] grey, byte[] colour) {
        var planes = new float[CHANNELS * SIDE * SIDE];
        for (var place = 0; place < SIDE * SIDE; place++) {
            for (var channel = 0; channel < CHANNELS; channel++) {
                // Pixels come blue first, models want red first.
                var value = colour[place * CHANNELS + CHANNELS - 1 - channel] & 0xFF;
                planes[channel * SIDE * SIDE + place] = (value - MIDDLE) / RANGE;
            }
        }
        try {
            return bytes(embed(planes));
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed", e);
        }
    }

    private float[] embed(float[] planes) throws OrtException {
        try (var tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(planes), new long[] {1, CHANNELS, SIDE, SIDE});
                var result = session.run(Map.of(input, tensor))) {
            if (!(result.get(0) instanceof OnnxTensor vector) || vector.getInfo().type != OnnxJavaType.FLOAT) {
                throw new IllegalStateException("the model answers no numbers of single precision");
            }
            var numbers = new float[vector.getFloatBuffer().remaining()];
            vector.getFloatBuffer().get(numbers);
            return numbers;
        }
    }

    /** The vector at length one; four bytes a number, big-endian. */
    private static byte[] bytes(float[] vector) {
        var squares = 0.0;
        for (var number : vector) {
            squares += (double) number * number;
        }
        var length = Math.sqrt(squares);
        if (!Double.isFinite(length) || length < 1e-12) {
            throw new IllegalStateException("the model answered a vector of no length");
        }
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        for (var number : vector) {
            bytes.putFloat((float) (number / length));
        }
        return bytes.array();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
