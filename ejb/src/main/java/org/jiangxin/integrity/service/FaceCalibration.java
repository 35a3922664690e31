package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangxin.integrity.provider.FaceEngine;
import org.jiangxin.integrity.provider.FaceEngineDown;
import org.jiangxin.integrity.provider.FaceEngineInfo;
import org.jiangxin.integrity.provider.FaceEngines;
import org.jiangxin.integrity.rule.Calibration;
import org.jiangxin.integrity.rule.FaceSimilarity;

/**
 * Measures the engine on an operator's own pictures (校准), for {@code ./jiangxin calibrate-faces}: a folder with one folder for each
 * person, of people who have consented to that. The pictures stay where they are; nothing of them is stored or logged.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FaceCalibration {
    /** Eight million pairs take a minute; more tell nothing new. */
    private static final int MOST_PICTURES = 4000;

    private static final int MOST_BYTES = 400 * 1024;
    private static final int BATCH = 10;

    @Inject
    FaceEngines engines;

    /**
     * What was measured.
     *
     * @param persons of whom at least one picture could be used
     * @param used pictures with one face
     * @param unusable pictures too large, unreadable, or without exactly one face
     */
    public record Report(FaceEngineInfo engine, int persons, int used, int unusable, Calibration calibration) {}

    /**
     * A report, or why there is none.
     *
     * @param report null when there is a problem
     * @param problem empty when there is a report
     */
    public record Outcome(Report report, String problem) {}

    private record Look(int person, byte[] descriptor) {}

    @RolesAllowed(SYSTEM)
    public Outcome measure(Path folder) {
        try {
            var persons = folders(folder);
            var pictures = new ArrayList<List<Path>>();
            for (var person : persons) {
                pictures.add(pictures(person));
            }
            var count = pictures.stream().mapToInt(List::size).sum();
            if (persons.size() < 2 || count == 0 || count > MOST_PICTURES) {
                return problem(persons.size() + " folders with " + count
                        + " JPEG pictures; needed are 2 folders or more, one for each person, and at most "
                        + MOST_PICTURES + " pictures in all");
            }
            return new Outcome(measure(engines.current(), pictures, count), "");
        } catch (FaceEngineDown e) {
            return problem("the face engine gave no answer: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome problem(String text) {
        return new Outcome(null, text);
    }

    private static Report measure(FaceEngine engine, List<List<Path>> pictures, int count)
            throws IOException, FaceEngineDown {
        var looks = new ArrayList<Look>();
        for (var person = 0; person < pictures.size(); person++) {
            looks.addAll(looks(engine, person, pictures.get(person)));
        }
        var info = engine.info();
        var calibration = new Calibration();
        for (var i = 0; i < looks.size(); i++) {
            for (var j = i + 1; j < looks.size(); j++) {
                var likeness = FaceSimilarity.of(
                        info.kind(), looks.get(i).descriptor(), looks.get(j).descriptor());
                if (looks.get(i).person() == looks.get(j).person()) {
                    calibration.addGenuine(likeness);
                } else {
                    calibration.addImpostor(likeness);
                }
            }
        }
        var persons = (int) looks.stream().mapToInt(Look::person).distinct().count();
        return new Report(info, persons, looks.size(), count - looks.size(), calibration);
    }

    /** In small batches, so that learners who are checked meanwhile need not wait. */
    private static List<Look> looks(FaceEngine engine, int person, List<Path> pictures)
            throws IOException, FaceEngineDown {
        var looks = new ArrayList<Look>();
        for (var from = 0; from < pictures.size(); from += BATCH) {
            var batch = new ArrayList<byte[]>();
            for (var picture : pictures.subList(from, Math.min(pictures.size(), from + BATCH))) {
                if (Files.size(picture) <= MOST_BYTES) {
                    batch.add(Files.readAllBytes(picture));
                }
            }
            if (!batch.isEmpty()) {
                engine.read(batch).stream()
                        .filter(reading -> reading.faces() == 1)
                        .forEach(reading -> looks.add(new Look(person, reading.descriptor())));
            }
        }
        return looks;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> pictures(Path person) throws IOException {
        try (var inside = Files.list(person)) {
            return inside.filter(file -> Files.isRegularFile(file)
                            && file.getFileName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .matches(".+\\.jpe?g"))
                    .sorted()
                    .toList();
        }
    }
}
