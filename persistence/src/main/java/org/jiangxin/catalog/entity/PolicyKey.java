package org.jiangxin.catalog.entity;

import static org.jiangxin.catalog.entity.PolicyGroup.CHECK;
import static org.jiangxin.catalog.entity.PolicyGroup.DEVICE;
import static org.jiangxin.catalog.entity.PolicyGroup.EXAM;
import static org.jiangxin.catalog.entity.PolicyGroup.FACE;
import static org.jiangxin.catalog.entity.PolicyGroup.OPENING;
import static org.jiangxin.catalog.entity.PolicyGroup.PLAY;
import static org.jiangxin.catalog.entity.PolicyGroup.SERVICE;
import static org.jiangxin.catalog.entity.PolicyMoment.APPLICATION;
import static org.jiangxin.catalog.entity.PolicyMoment.DAY;
import static org.jiangxin.catalog.entity.PolicyMoment.LATER;
import static org.jiangxin.catalog.entity.PolicyMoment.LESSON;
import static org.jiangxin.catalog.entity.Strictness.HIGHER;
import static org.jiangxin.catalog.entity.Strictness.LOWER;
import static org.jiangxin.catalog.entity.Strictness.REGULATORS;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every number of the study, check, opening, exam and device rules that provinces set differently: its code, unit,
 * bounds, the value where nobody has set one, which way an institution may tighten it, and from when a change works. The defaults
 * are the platform's recommended ones; those of {@link #DAY_WINDOW_FROM}, {@link #DAY_WINDOW_TO} and
 * {@link #OPENING_REVIEW_WORKDAYS} come from the operator's settings, and those of moment DAY from the operator's limits of rules, where
 * there are any.
 */
public enum PolicyKey {
    /** Minutes of one 学时. A class keeps the one it was drafted with, so that its hours never change their meaning. */
    HOUR_MINUTES("hour.minutes", PolicyGroup.HOURS, PolicyUnit.MINUTES, 30, 60, 45, REGULATORS, PolicyMoment.CLASS),
    /** Most study time that counts in one day: day.capHours, in minutes because 学时 differ in length. */
    DAY_CAP("day.capMinutes", PolicyGroup.HOURS, PolicyUnit.MINUTES, 30, 960, 360, LOWER, LESSON),
    DAY_WINDOW_FROM("day.windowFrom", PolicyGroup.HOURS, PolicyUnit.CLOCK, 0, 720, 0, HIGHER, LESSON),
    DAY_WINDOW_TO("day.windowTo", PolicyGroup.HOURS, PolicyUnit.CLOCK, 721, 1440, 1440, LOWER, LESSON),
    /** Least coverage that completes a lesson that plays; a lesson that asks for more keeps its own. */
    FINISH_COVERAGE("finish.coverage", PolicyGroup.HOURS, PolicyUnit.PERCENT, 50, 100, 95, HIGHER, LESSON),
    PLAY_RATE("play.rateFirst", PLAY, PolicyUnit.PERCENT, 100, 200, 100, LOWER, LESSON),
    HIDDEN_GRACE("play.hiddenGraceSec", PLAY, PolicyUnit.SECONDS, 0, 60, 10, LOWER, LESSON),
    BEAT_INTERVAL("beat.intervalSec", PLAY, PolicyUnit.SECONDS, 5, 30, 15, REGULATORS, LESSON),
    BEAT_LEASE("beat.leaseSec", PLAY, PolicyUnit.SECONDS, 60, 300, 90, REGULATORS, LESSON),
    BEAT_GAP("beat.maxGapSec", PLAY, PolicyUnit.SECONDS, 30, 120, 60, LOWER, LESSON),
    TICK_MEAN("tick.meanSec", CHECK, PolicyUnit.SECONDS, 60, 3600, 900, LOWER, LESSON),
    /** Never under 30 s: elders and screen readers need their time. */
    TICK_WINDOW("tick.windowSec", CHECK, PolicyUnit.SECONDS, 30, 180, 60, LOWER, LESSON),
    TICK_MISSES("tick.missesBeforeRest", CHECK, PolicyUnit.TIMES, 2, 10, 3, LOWER, LESSON),
    TICK_REST("tick.restSec", CHECK, PolicyUnit.SECONDS, 30, 1800, 120, HIGHER, LESSON),
    OPENING_REVIEW_WORKDAYS("opening.reviewWorkdays", OPENING, PolicyUnit.WORKDAYS, 1, 60, 5, REGULATORS, APPLICATION),
    /** Faces are asked for nowhere until somebody decides that they are needed, with a document (人脸识别技术应用安全管理办法). */
    FACE_DAY("face.day", FACE, PolicyUnit.TIMES, 0, 1, 0, HIGHER, LESSON),
    FACE_LESSON("face.lesson", FACE, PolicyUnit.TIMES, 0, 1, 0, HIGHER, LESSON),
    FACE_PER_HOUR("face.perHour", FACE, PolicyUnit.TIMES, 0, 4, 0, HIGHER, LESSON),
    FACE_EXAM("face.exam", FACE, PolicyUnit.TIMES, 0, 1, 0, HIGHER, PolicyMoment.EXAM),
    FACE_WINDOW("face.windowSec", FACE, PolicyUnit.SECONDS, 30, 300, 60, LOWER, LESSON),
    FACE_TRIES("face.tries", FACE, PolicyUnit.TIMES, 1, 10, 3, LOWER, LESSON),
    /** For every missed check; what waited for it lapses after these days. */
    FACE_MAKEUP_DAYS("face.makeupDays", FACE, PolicyUnit.WORKDAYS, 1, 15, 3, LOWER, LESSON),
    /** Leaving the exam page so often raises a clue; the examinee reads it before the start. */
    EXAM_SWITCH_MAX("exam.switchMax", EXAM, PolicyUnit.TIMES, 1, 20, 3, LOWER, DAY),
    EXAM_CAPTURES("exam.captures", EXAM, PolicyUnit.TIMES, 0, 10, 0, HIGHER, PolicyMoment.EXAM),
    /** More devices of one learner in a day raise a clue. */
    DEVICE_MAX_PER_DAY("device.maxPerDay", DEVICE, PolicyUnit.COUNT, 1, 20, 4, LOWER, DAY),
    /** More people behind one network address in a day raise a clue; listed classrooms are excepted. */
    IP_MAX_ACCOUNTS("ip.maxAccounts", DEVICE, PolicyUnit.COUNT, 1, 2000, 9, LOWER, DAY),
    SLA_FIRST_RESPONSE("sla.firstResponseHours", SERVICE, PolicyUnit.HOURS, 1, 72, 2, LOWER, LATER),
    SLA_RESOLVE("sla.resolveWorkdays", SERVICE, PolicyUnit.WORKDAYS, 1, 30, 3, LOWER, LATER),
    ARCHIVE_YEARS("archive.years", SERVICE, PolicyUnit.YEARS, 3, 50, 10, REGULATORS, LATER),
    LOG_MONTHS("log.months", SERVICE, PolicyUnit.MONTHS, 6, 120, 12, REGULATORS, LATER);

    private final String code;
    private final PolicyGroup group;
    private final PolicyUnit unit;
    private final int least;
    private final int most;
    private final int fallback;
    private final Strictness strictness;
    private final PolicyMoment moment;

    PolicyKey(
            String code,
            PolicyGroup group,
            PolicyUnit unit,
            int least,
            int most,
            int fallback,
            Strictness strictness,
            PolicyMoment moment) {
        this.code = code;
        this.group = group;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.fallback = fallback;
        this.strictness = strictness;
        this.moment = moment;
    }

    public static Optional<PolicyKey> find(String code) {
        return Arrays.stream(values()).filter(key -> key.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public PolicyGroup group() {
        return group;
    }

    public PolicyUnit unit() {
        return unit;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What holds where nobody has set anything. */
    public int fallback() {
        return fallback;
    }

    public Strictness strictness() {
        return strictness;
    }

    public PolicyMoment moment() {
        return moment;
    }

    /** Whether it is part of what study and exams are judged by, and so of the version that a ledger entry names. */
    public boolean isOfStudy() {
        return moment == PolicyMoment.LESSON || moment == PolicyMoment.EXAM || this == HOUR_MINUTES;
    }

    public boolean isWithin(int amount) {
        return amount >= least && amount <= most;
    }
}
