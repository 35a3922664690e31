package org.jiangxin.integrity.rule;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How often an engine errs on an operator's own pictures (校准): how many pairs of two people it takes for one (误认, false accepts), and
 * how many of one for two (误拒, false rejects), at every threshold, with bounds that say how much the count of pairs can tell. Pairs of
 * the same pictures hang together, so that the truth is rather less certain than the bounds.
 */
public final class Calibration {
    /** With fewer pairs of two people even no error at all cannot show 1 in 1000: the rule of three. */
    public static final int LEAST_IMPOSTORS = 3000;

    private static final int FULL = 100;
    private static final double OUTSIDE = 0.05;
    private static final double RULE_OF_THREE = 3;
    private static final int HALVINGS = 60;
    private static final int MOST_STEPS = 100_000;
    private static final double EXACT = 1e-14;
    private static final double EXACT_FROM = 12;
    private static final double TINY = 1e-300;

    private final long[] genuine = new long[FULL + 1];
    private final long[] impostor = new long[FULL + 1];

    /**
     * Errors among pairs.
     *
     * @param low lower end of the 95 % interval of the share
     * @param high its upper end; 3/n where no error was seen
     */
    public record Rate(long errors, long pairs, double low, double high) {
        public double share() {
            return pairs == 0 ? 0 : (double) errors / pairs;
        }
    }

    /** Two pictures of one person. */
    public void addGenuine(int likeness) {
        genuine[likeness]++;
    }

    /** A picture each of two people. */
    public void addImpostor(int likeness) {
        impostor[likeness]++;
    }

    /** Pairs of two people that this threshold takes for one. */
    public Rate falseAccepts(int threshold) {
        return rate(sum(impostor, threshold, FULL + 1), sum(impostor, 0, FULL + 1));
    }

    /** Pairs of one person that this threshold takes for two. */
    public Rate falseRejects(int threshold) {
        return rate(sum(genuine, 0, threshold), sum(genuine, 0, FULL + 1));
    }

    /** The threshold at which both errors are nearest to each other; empty without pairs of both kinds. */
    public OptionalInt equalErrors() {
        if (sum(genuine, 0, FULL + 1) == 0 || sum(impostor, 0, FULL + 1) == 0) {
            return OptionalInt.empty();
        }
        var best = 1;
        for (var threshold = 2; threshold <= FULL; threshold++) {
            if (apart(threshold) < apart(best)) {
                best = threshold;
            }
        }
        return OptionalInt.of(best);
    }

    private double apart(int threshold) {
        return Math.abs(
                falseAccepts(threshold).share() - falseRejects(threshold).share());
    }

    /**
     * The lowest threshold of which the pictures show that it takes at most this share of two people for one: the upper end of the
     * interval counts, not the share that was seen. Empty when there are too few pictures to say, or no threshold does.
     */
    public OptionalInt thresholdFor(double mostFalseAccepts) {
        if (sum(impostor, 0, FULL + 1) < LEAST_IMPOSTORS) {
            return OptionalInt.empty();
        }
        for (var threshold = 1; threshold <= FULL; threshold++) {
            if (falseAccepts(threshold).high() <= mostFalseAccepts) {
                return OptionalInt.of(threshold);
            }
        }
        return OptionalInt.empty();
    }

    private static long sum(long[] counts, int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }

    /** Clopper and Pearson's exact interval. */
    static Rate rate(long errors, long pairs) {
        if (pairs == 0) {
            return new Rate(0, 0, 0, 1);
        }
        var low = errors == 0 ? 0 : quantile(OUTSIDE / 2, errors, pairs - errors + 1.0);
        double high;
        if (errors == pairs) {
            high = 1;
        } else if (errors == 0) {
            high = Math.min(1, RULE_OF_THREE / pairs);
        } else {
            high = quantile(1 - OUTSIDE / 2, errors + 1.0, pairs - errors);
        }
        return new Rate(errors, pairs, low, high);
    }

    /** Where the beta distribution reaches a share; found by halving. */
    private static double quantile(double share, double a, double b) {
        var low = 0.0;
        var high = 1.0;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (beta(middle, a, b) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The regularised incomplete beta function, by its continued fraction where that converges fast. */
    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - beta(1 - x, b, a);
        }
        var front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return front * fraction(x, a, b) / a;
    }

    /** Evaluated from the front (Lentz's method). */
    private static double fraction(double x, double a, double b) {
        var c = 1.0;
        var d = 1 / away(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m <= MOST_STEPS; m++) {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                return value;
            }
        }
        throw new ArithmeticException("no convergence for " + a + ", " + b);
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series, after stepping up to where it is exact. */
    private static double logGamma(double x) {
        var steps = (int) Math.ceil(Math.max(0, EXACT_FROM - x));
        var shift = 0.0;
        for (var step = 0; step < steps; step++) {
            shift -= Math.log(x + step);
        }
        var at = x + steps;
        var square = at * at;
        return shift
                + (at - 0.5) * Math.log(at)
                - at
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * at)
                - 1 / (360 * at * square)
                + 1 / (1260 * at * square * square);
    }
}
