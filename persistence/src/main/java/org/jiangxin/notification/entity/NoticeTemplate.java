package org.jiangxin.notification.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of message the platform writes. The texts are in the bundle {@code notices} under {@code <code>.subject} and
 * {@code <code>.body}, with as many placeholders as there are arguments; the page that a message leads to is part of the kind.
 */
public enum NoticeTemplate {
    /** Joined a class. Arguments: class, course, last day. */
    CLASS_JOINED(3, true, "/learner/home.xhtml"),
    /** Left or was taken off a class. Arguments: class. */
    CLASS_LEFT(1, true, "/learner/home.xhtml"),
    /** Real name confirmed. No arguments. */
    IDENTITY_VERIFIED(0, true, "/learner/home.xhtml"),
    /** Real name not confirmed. No arguments; the reason is on the page. */
    IDENTITY_REJECTED(0, true, "/learner/home.xhtml"),
    /** Another sign-in ended this one. Arguments: device, place, time. */
    SIGNED_IN_ELSEWHERE(3, true, null),
    /** The password was changed. Arguments: time. */
    PASSWORD_CHANGED(1, true, null),
    /** Hours and lessons are done, the exam is open. Arguments: course. */
    EXAM_OPENED(1, true, "/learner/home.xhtml"),
    /** Exam marked and passed. Arguments: course, score. */
    EXAM_PASSED(2, true, "/learner/record/records.xhtml"),
    /** Exam marked and failed. Arguments: course, score, attempts left. */
    EXAM_FAILED(3, true, "/learner/home.xhtml"),
    /** Certificate issued. Arguments: programme, serial. */
    CERTIFICATE_ISSUED(2, true, "/learner/record/records.xhtml");

    private final int argumentCount;
    private final boolean mailed;
    private final String target;

    NoticeTemplate(int argumentCount, boolean mailed, String target) {
        this.argumentCount = argumentCount;
        this.mailed = mailed;
        this.target = target;
    }

    /** Key of its texts, for example {@code certificate_issued}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int argumentCount() {
        return argumentCount;
    }

    /** Whether it also goes by e-mail to those with a confirmed address. */
    public boolean isMailed() {
        return mailed;
    }

    /** Address of the page to go to, from the root of the portal. */
    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    public static Optional<NoticeTemplate> of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code().equals(code))
                .findFirst();
    }
}
