package org.jiangxin.integrity.provider;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jiangxin.integrity.provider.FaceAnswers.Self;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the engine that the operator has set, and stops it with the platform. What cannot be trusted is off, and the log says why. */
@ApplicationScoped
public class FaceEngines {
    /** Name of the engine where the operator wants none. */
    public static final String OFF = "off";

    /** What the worker in this release answers; another one is not asked. */
    static final String OPENCV_VERSION = "4.13.0-lbp1";

    private static final Logger LOG = LoggerFactory.getLogger(FaceEngines.class);
    private static final Duration HTTP_LIMIT = Duration.ofSeconds(5);
    /** Set by drawn faces only; nobody has measured it on people. */
    private static final int OPENCV_THRESHOLD = 80;

    private static final int ONNX_THRESHOLD = 50;
    private static final int VERSION_DIGITS = 16;

    @Inject
    Settings settings;

    private FaceEngine engine;

    @PostConstruct
    void choose() {
        var name = settings.text(Setting.FACE_ENGINE);
        engine = switch (name) {
            case "opencv" ->
                worker(
                        new Self(name, OPENCV_VERSION, Kind.HISTOGRAM, true),
                        Grade.SCREENING,
                        threshold().orElse(OPENCV_THRESHOLD),
                        List.of());
            case "onnx" -> model();
            case "http" ->
                new HttpFaceEngine(
                        URI.create(settings.text(Setting.FACE_URL)),
                        settings.text(Setting.FACE_TOKEN),
                        threshold(),
                        HTTP_LIMIT);
            case "simulator" -> new SimulatedFaceEngine();
            default -> new OffFaceEngine(OFF);
        };
    }

    private FaceEngine model() {
        var file = Path.of(settings.text(Setting.FACE_MODEL)).toAbsolutePath().normalize();
        var sha256 = settings.text(Setting.FACE_MODEL_SHA256);
        var objection = FaceModelFile.objection(file, sha256);
        if (!objection.isEmpty()) {
            LOG.error("The face engine is off: {}", objection);
            return new OffFaceEngine("onnx");
        }
        return worker(
                new Self("onnx", sha256.substring(0, VERSION_DIGITS), Kind.EMBEDDING, true),
                threshold().isPresent() ? Grade.CALIBRATED : Grade.SCREENING,
                threshold().orElse(ONNX_THRESHOLD),
                List.of(file.toString(), sha256));
    }

    private FaceEngine worker(Self expected, Grade grade, int threshold, List<String> model) {
        var installation =
                Path.of(settings.text(Setting.FACE_WORKER)).toAbsolutePath().normalize();
        if (!Files.isDirectory(installation.resolve("lib"))) {
            LOG.error("The face engine is off: {} is no face worker", installation);
            return new OffFaceEngine(expected.name());
        }
        try {
            var scratch = settings.nodeDirectory().resolve("face-worker");
            return new WorkerFaceEngine(
                    WorkerFaceEngine.program(installation, scratch, model), expected, grade, threshold);
        } catch (IOException e) {
            LOG.error("The face engine is off: its folder cannot be made", e);
            return new OffFaceEngine(expected.name());
        }
    }

    private OptionalInt threshold() {
        var text = settings.text(Setting.FACE_THRESHOLD);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** The engine that is set. */
    public FaceEngine current() {
        return engine;
    }

    @PreDestroy
    void stop() {
        if (engine instanceof WorkerFaceEngine worker) {
            worker.close();
        }
    }
}
