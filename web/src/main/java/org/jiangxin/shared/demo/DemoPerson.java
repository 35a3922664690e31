package org.jiangxin.shared.demo;

import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;
import org.jiangxin.identity.service.NewLearner;

/**
 * An invented learner: no such region (prefix 99) and no such number was ever issued, the check digits are right.
 *
 * @param number 1 to 9999; the mobile number ends with it
 * @param story what has happened to this learner so far
 */
record DemoPerson(int number, String name, String born, Story story) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** Numbers per day of birth: the sequence of a citizen id has three digits. */
    static final int PER_DAY = 900;

    /** What has happened so far. */
    enum Story {
        /** Half of the course is studied; some time is waiting, some did not count. */
        HALF_WAY(0.5, 0, false, "half-way: time credited, waiting and not counted"),
        /** Everything is studied, the exam is open. */
        EXAM_OPEN(1, 0, false, "everything studied, the exam is open"),
        /** Passed, with a certificate. */
        CERTIFIED(1, 0.9, false, "passed, with a certificate"),
        /** One attempt failed, another is possible. */
        FAILED_ONCE(1, 0.4, false, "failed once, may sit the exam again"),
        /** Enrolled, nothing studied yet. */
        NOT_STARTED(0, 0, false, "enrolled, nothing studied yet"),
        /** A few minutes studied. */
        JUST_BEGUN(0, 0, false, "just begun"),
        /** Left before studying. */
        LEFT_BEFORE(0, 0, true, "left before studying"),
        /** Left after studying. */
        LEFT_AFTER(0.2, 0, true, "left after studying"),
        /** Registered, identity not yet confirmed. */
        UNVERIFIED(0, 0, false, "identity not yet confirmed"),
        /** Verified, in no class. */
        NO_CLASS(0, 0, false, "verified, in no class yet: join the open one");

        private final double studyShare;
        private final double examShare;
        private final boolean left;
        private final String words;

        Story(double studyShare, double examShare, boolean left, String words) {
            this.studyShare = studyShare;
            this.examShare = examShare;
            this.left = left;
            this.words = words;
        }

        /** Share of the lessons that were studied to their end. */
        double studyShare() {
            return studyShare;
        }

        /** Share of right answers in the exam, 0 when it was not sat. */
        double examShare() {
            return examShare;
        }

        boolean hasLeft() {
            return left;
        }

        boolean isEnrolled() {
            return this != UNVERIFIED && this != NO_CLASS;
        }

        String words() {
            return words;
        }
    }

    MobileNumber mobile() {
        return new MobileNumber(String.format("1990000%04d", number));
    }

    CitizenId citizenId() {
        var body = "990101" + born + String.format("%03d", 100 + number % PER_DAY);
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return new CitizenId(body + CHECK.charAt(sum % CHECK.length()));
    }

    NewLearner asNewLearner(String password) {
        return new NewLearner(
                new RealName(name),
                citizenId(),
                new SocialCardNumber(String.format("YS%07d", 9_900_000 + number)),
                mobile(),
                password,
                DemoPortrait.of(number),
                story != Story.UNVERIFIED);
    }
}
