package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    /** Ends of exact 95 % intervals: where the binomial tail of the errors seen is 2.5 %. */
    @ParameterizedTest
    @CsvSource({
        "1,10,0.00252858,0.445016",
        "5,100,0.016432,0.112835",
        "50,100,0.398321,0.601679",
        "10,10,0.691503,1",
        "1,1,0.025,1",
        "99,100,0.945541,0.999747",
        "1,1000000,0.0000000253178,0.00000557163"
    })
    void the_interval_is_clopper_and_pearsons(long errors, long pairs, double low, double high) {
        var rate = Calibration.rate(errors, pairs);
        assertThat(rate.low()).isCloseTo(low, within(Math.max(1e-13, low * 1e-4)));
        assertThat(rate.high()).isCloseTo(high, within(high * 1e-4));
    }

    @Test
    void the_ends_of_the_interval_leave_a_fortieth_outside() {
        for (var errors : new int[] {1, 3, 17, 40}) {
            var rate = Calibration.rate(errors, 60);
            assertThat(1 - below(errors - 1, 60, rate.low())).isCloseTo(0.025, within(1e-9));
            assertThat(below(errors, 60, rate.high())).isCloseTo(0.025, within(1e-9));
        }
    }

    @Test
    void many_pairs_are_no_trouble() {
        var rate = Calibration.rate(4_000, 8_000_000);
        assertThat(rate.low()).isLessThan(rate.share()).isCloseTo(0.0004846, within(2e-6));
        assertThat(rate.high()).isGreaterThan(rate.share()).isCloseTo(0.0005157, within(2e-6));
    }

    @Test
    void no_error_in_n_pairs_is_at_most_three_in_n() {
        assertThat(Calibration.rate(0, 3000)).isEqualTo(new Calibration.Rate(0, 3000, 0, 0.001));
        assertThat(Calibration.rate(0, 2).high()).isEqualTo(1);
        assertThat(Calibration.rate(0, 0).high()).isEqualTo(1);
    }

    @Test
    void a_likeness_at_the_threshold_is_taken_for_one_person() {
        var calibration = new Calibration();
        calibration.addGenuine(80);
        calibration.addImpostor(80);
        assertThat(calibration.falseRejects(80).errors()).isZero();
        assertThat(calibration.falseRejects(81).errors()).isEqualTo(1);
        assertThat(calibration.falseAccepts(80).errors()).isEqualTo(1);
        assertThat(calibration.falseAccepts(81).errors()).isZero();
    }

    @Test
    void both_errors_are_equal_where_their_shares_meet() {
        var calibration = new Calibration();
        for (var likeness = 40; likeness < 80; likeness++) {
            calibration.addImpostor(likeness);
            calibration.addGenuine(likeness + 20);
        }
        assertThat(calibration.equalErrors()).hasValue(70);
        assertThat(calibration.falseAccepts(70).share()).isEqualTo(0.25);
        assertThat(calibration.falseRejects(70).share()).isEqualTo(0.25);
        assertThat(new Calibration().equalErrors()).isEmpty();
    }

    @Test
    void a_strict_threshold_needs_three_thousand_pairs_of_two_people() {
        var few = new Calibration();
        add(few, 50, 2999);
        assertThat(few.thresholdFor(0.001)).isEmpty();

        var enough = new Calibration();
        add(enough, 50, 3000);
        assertThat(enough.thresholdFor(0.001)).hasValue(51);
    }

    @Test
    void the_bound_decides_and_not_what_was_seen() {
        var calibration = new Calibration();
        add(calibration, 50, 2998);
        add(calibration, 70, 2);
        // 2 of 3000 are 0.07 %, but may well be 0.24 %.
        assertThat(calibration.falseAccepts(60).share()).isLessThan(0.001);
        assertThat(calibration.thresholdFor(0.001)).hasValue(71);

        add(calibration, 100, 9);
        assertThat(calibration.thresholdFor(0.001))
                .as("two people who cannot be told apart")
                .isEmpty();
    }

    private static void add(Calibration calibration, int likeness, int times) {
        for (var i = 0; i < times; i++) {
            calibration.addImpostor(likeness);
        }
    }

    /** Chance of at most so many errors. */
    private static double below(int errors, int pairs, double share) {
        var sum = 0.0;
        for (var k = 0; k <= errors; k++) {
            var chance = 1.0;
            for (var i = 0; i < k; i++) {
                chance *= (double) (pairs - i) / (k - i);
            }
            sum += chance * Math.pow(share, k) * Math.pow(1 - share, pairs - k);
        }
        return sum;
    }
}
