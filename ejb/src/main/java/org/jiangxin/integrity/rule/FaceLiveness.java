package org.jiangxin.integrity.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jiangxin.integrity.entity.FaceAction;
import org.jiangxin.integrity.entity.FaceFlash;
import org.jiangxin.integrity.entity.FaceReason;
import org.jiangxin.integrity.entity.FaceScript;
import org.jiangxin.integrity.provider.FaceEngineInfo;
import org.jiangxin.integrity.provider.FaceReading;

/**
 * Whether somebody living did what was asked (活体检测), from what an engine measured. A bar, not a proof: a screen before the camera that
 * shows the right film, or a camera that is a program, can pass it (ISO/IEC 30107-3 covers the first, nothing covers the second).
 */
public final class FaceLiveness {
    private static final double DARK = 45;
    private static final double BRIGHT = 232;
    private static final double BLURRED = 0.15;
    private static final double FAR = 0.16;
    private static final double CLOSE = 0.85;
    private static final double STRAIGHT = 0.45;
    private static final double TURNED = 0.18;
    private static final double OPEN = 0.12;
    private static final double CLOSER = 1.15;
    private static final double AT_REST = 0.35;
    /** What a bright screen leaves on a face is little by day, so only the wrong colour counts. */
    private static final double WRONG_COLOUR = -0.012;

    private static final int USABLE = 2;

    private FaceLiveness() {}

    /** A step with its readings. */
    public record Seen(FaceScript.Step step, List<FaceReading> readings) {
        public Seen {
            readings = List.copyOf(readings);
        }

        /** The readings with exactly one face. */
        List<FaceReading> usable() {
            return readings.stream().filter(reading -> reading.faces() == 1).toList();
        }

        /** The sharpest one. */
        public FaceReading best() {
            return usable().stream()
                    .max(Comparator.comparingDouble(FaceReading::sharpness))
                    .orElseThrow();
        }

        private double mean(ToDoubleFunction<FaceReading> measure) {
            return usable().stream().mapToDouble(measure).average().orElse(0);
        }
    }

    /**
     * Why a step must be done again; empty when it was done.
     *
     * @param first the first step of the capture, straight ahead; the step itself when it is the first
     */
    public static Optional<FaceReason> again(Seen seen, Seen first, FaceEngineInfo engine) {
        if (seen.readings().stream().anyMatch(reading -> reading.faces() > 1)) {
            return Optional.of(FaceReason.TWO_FACES);
        }
        if (seen.usable().size() < USABLE) {
            return Optional.of(FaceReason.NO_FACE);
        }
        var poor = seen.step().action() == FaceAction.STILL ? poor(seen, engine) : Optional.<FaceReason>empty();
        return poor.isPresent() || !engine.seesActions() ? poor : moved(seen, first);
    }

    private static Optional<FaceReason> poor(Seen seen, FaceEngineInfo engine) {
        var best = seen.best();
        if (best.brightness() < DARK) {
            return Optional.of(FaceReason.TOO_DARK);
        }
        if (best.brightness() > BRIGHT) {
            return Optional.of(FaceReason.TOO_BRIGHT);
        }
        if (best.sharpness() < BLURRED) {
            return Optional.of(FaceReason.BLURRED);
        }
        if (best.width() < FAR) {
            return Optional.of(FaceReason.TOO_FAR);
        }
        if (best.width() > CLOSE) {
            return Optional.of(FaceReason.TOO_CLOSE);
        }
        return engine.seesActions() && Math.abs(turn(best)) > STRAIGHT
                ? Optional.of(FaceReason.NOT_STRAIGHT)
                : Optional.empty();
    }

    private static Optional<FaceReason> moved(Seen seen, Seen first) {
        var turned = seen.mean(FaceLiveness::turn) - first.mean(FaceLiveness::turn);
        var done = switch (seen.step().action()) {
            // The camera looks at the person: the own left is the right edge of its picture.
            case LEFT -> turned >= TURNED;
            case RIGHT -> turned <= -TURNED;
            case MOUTH -> seen.mean(FaceLiveness::mouth) - first.mean(FaceLiveness::mouth) >= OPEN;
            case CLOSER -> seen.mean(FaceReading::width) >= CLOSER * first.mean(FaceReading::width);
            case STILL -> Math.abs(turned) <= AT_REST;
        };
        if (done) {
            return Optional.empty();
        }
        return Optional.of(seen.step().action() == FaceAction.STILL ? FaceReason.MOVED : FaceReason.NOT_MOVED);
    }

    private static double turn(FaceReading reading) {
        return reading.turn() == null ? 0 : reading.turn();
    }

    private static double mouth(FaceReading reading) {
        return reading.mouth() == null ? 0 : reading.mouth();
    }

    /**
     * Why nothing living is taken to be there; empty when nothing speaks against it. Asked when every step was done.
     *
     * @param swapped likeness below which the last face is not taken for the first
     */
    public static Optional<FaceReason> doubt(List<Seen> all, FaceEngineInfo engine, int swapped) {
        var pictures = all.stream()
                .flatMap(seen -> seen.readings().stream())
                .map(FaceReading::picture)
                .distinct()
                .count();
        if (pictures == 1) {
            return Optional.of(FaceReason.FROZEN);
        }
        var first = all.get(0);
        var last = all.get(all.size() - 1);
        if (FaceSimilarity.of(
                        engine.kind(), first.best().descriptor(), last.best().descriptor())
                < swapped) {
            return Optional.of(FaceReason.SWAPPED);
        }
        return engine.seesActions() && reflection(all) < WRONG_COLOUR
                ? Optional.of(FaceReason.NO_REFLECTION)
                : Optional.empty();
    }

    /** How much more of the screen's colour is on the face than before it was shown, over the coloured steps. */
    private static double reflection(List<Seen> all) {
        var first = all.get(0);
        return all.stream()
                .filter(seen -> seen.step().flash() != FaceFlash.WHITE)
                .mapToDouble(seen -> seen.mean(
                                reading -> share(reading, seen.step().flash()))
                        - first.mean(reading -> share(reading, seen.step().flash())))
                .average()
                .orElse(0);
    }

    private static double share(FaceReading reading, FaceFlash colour) {
        double all = Math.max(1, reading.red() + reading.green() + reading.blue());
        return switch (colour) {
                    case RED -> reading.red();
                    case GREEN -> reading.green();
                    case BLUE -> reading.blue();
                    case WHITE -> 0;
                }
                / all;
    }
}
