package org.jiangxin.notification.entity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every kind of message the platform writes. The texts are in the bundle {@code notices} under {@code <code>.subject} and
 * {@code <code>.body}, with as many placeholders as there are shown arguments; the page that a message leads to is part of the
 * kind. Times and days travel as ISO text and are put into words in the reader's language.
 */
public enum NoticeTemplate {
    /** Joined a class. Arguments: class, course, last day, public id of the enrolment. */
    CLASS_JOINED(4, true, "/learner/course/course.xhtml?enrolment={3}"),
    /** Left or was taken off a class. Arguments: class. */
    CLASS_LEFT(1, true, "/learner/course/courses.xhtml"),
    /** Real name confirmed. No arguments. */
    IDENTITY_VERIFIED(0, true, "/learner/course/home.xhtml"),
    /** Real name not confirmed. No arguments; the reason is on the page. */
    IDENTITY_REJECTED(0, true, "/learner/identity/verify.xhtml"),
    /** Another sign-in ended this one. Arguments: device, place, time. */
    SIGNED_IN_ELSEWHERE(3, true, "/learner/identity/me.xhtml"),
    /** The password was changed. Arguments: time. */
    PASSWORD_CHANGED(1, true, "/learner/identity/me.xhtml"),
    /** Hours and lessons are done, the exam is open. Arguments: course. */
    EXAM_OPENED(1, true, "/learner/exam/exams.xhtml"),
    /** Exam marked and passed. Arguments: course, score, full score, public id of the attempt. */
    EXAM_PASSED(4, true, "/learner/exam/result.xhtml?attempt={3}"),
    /** Exam marked and failed. Arguments: course, score, full score, attempts left, public id of the attempt. */
    EXAM_FAILED(5, true, "/learner/exam/result.xhtml?attempt={4}"),
    /** Certificate issued. Arguments: programme, serial. */
    CERTIFICATE_ISSUED(2, true, "/learner/record/records.xhtml"),
    /** Institution or employer admitted. Arguments: name, last day of proof. */
    ORGANIZATION_APPROVED(2, true, "/institution/organization/start.xhtml"),
    /** Application or re-verification sent back. Arguments: name, what to correct. */
    ORGANIZATION_RETURNED(2, true, "/institution/organization/start.xhtml"),
    /** Verified again. Arguments: name, last day of proof. */
    ORGANIZATION_VERIFIED_AGAIN(2, true, "/institution/organization/start.xhtml"),
    /** Suspended. Arguments: name, reason. */
    ORGANIZATION_SUSPENDED(2, true, "/institution/organization/start.xhtml"),
    /** May work again. Arguments: name. */
    ORGANIZATION_RESUMED(1, true, "/institution/organization/start.xhtml"),
    /** Removed from the platform. Arguments: name, reason. */
    ORGANIZATION_REMOVED(2, true, "/institution/organization/start.xhtml"),
    /** Proof ends soon. Arguments: name, last day of proof. */
    ORGANIZATION_PROOF_ENDS(2, true, "/institution/organization/profile.xhtml"),
    /** Proof has ended. Arguments: name, last day of proof. */
    ORGANIZATION_PROOF_ENDED(2, true, "/institution/organization/profile.xhtml"),
    /** A class may open. Arguments: class, public id of the class. */
    OPENING_APPROVED(2, true, "/institution/training/institution-class.xhtml?id={1}"),
    /** An opening application was sent back. Arguments: class, what to complete, public id of the class. */
    OPENING_RETURNED(3, true, "/institution/training/institution-class.xhtml?id={2}"),
    /** A class may not open. Arguments: class, reason, public id of the class. */
    OPENING_REFUSED(3, true, "/institution/training/institution-class.xhtml?id={2}"),
    /** A class was suspended, told to its institution. Arguments: class, reason, public id of the class. */
    CLASS_SUSPENDED(3, true, "/institution/training/institution-class.xhtml?id={2}"),
    /** A suspended class goes on, told to its institution. Arguments: class, reason, public id of the class. */
    CLASS_RESUMED(3, true, "/institution/training/institution-class.xhtml?id={2}"),
    /** The own class was suspended. Arguments: class, reason, public id of the enrolment. */
    STUDY_SUSPENDED(3, true, "/learner/course/course.xhtml?enrolment={2}"),
    /** The own class goes on. Arguments: class, reason, public id of the enrolment. */
    STUDY_RESUMED(3, true, "/learner/course/course.xhtml?enrolment={2}"),
    /** A course passed content review. Arguments: course, public id of the draft. */
    COURSE_APPROVED(2, true, "/institution/course/draft.xhtml?draft={1}"),
    /** A course came back from content review. Arguments: course, what the reviewer says, public id of the draft. */
    COURSE_RETURNED(3, true, "/institution/course/draft.xhtml?draft={2}"),
    /** Study time was added by a correction. Arguments: class, minutes, day, reason, public id of the enrolment. */
    HOURS_ADDED(5, true, "/learner/learning/my-corrections.xhtml?enrolment={4}"),
    /** Study time was taken away by a correction. Arguments: class, minutes, day, reason, public id of the enrolment. */
    HOURS_TAKEN(5, true, "/learner/learning/my-corrections.xhtml?enrolment={4}"),
    /** A proposed correction was booked. Arguments: class, minutes, day, public id of the enrolment. */
    CORRECTION_BOOKED(4, false, "/institution/learning/correction.xhtml?enrolment={3}"),
    /** A proposed correction was refused. Arguments: class, day, why, public id of the enrolment. */
    CORRECTION_REFUSED(4, false, "/institution/learning/correction.xhtml?enrolment={3}"),
    /** A clue about the own study was found. Arguments: kind of clue, day, public id of the clue. */
    CLUE_RAISED(3, true, "/learner/integrity/my-clue.xhtml?id={2}"),
    /** An institution is asked for its side. Arguments: class, kind of clue, last day, public id of the clue. */
    CLUE_ASKED(4, true, "/institution/integrity/clue-statement.xhtml?id={3}"),
    /** A clue was confirmed. Arguments: kind of clue, reason, public id of the clue. */
    CLUE_CONFIRMED(3, true, "/learner/integrity/my-clue.xhtml?id={2}"),
    /** A clue came to nothing. Arguments: kind of clue, reason, public id of the clue. */
    CLUE_DISMISSED(3, true, "/learner/integrity/my-clue.xhtml?id={2}"),
    /** An appeal was right. Arguments: kind of clue, reason, public id of the clue. */
    CLUE_APPEAL_GRANTED(3, true, "/learner/integrity/my-clue.xhtml?id={2}"),
    /** An appeal was not. Arguments: kind of clue, reason, public id of the clue. */
    CLUE_APPEAL_REJECTED(3, true, "/learner/integrity/my-clue.xhtml?id={2}"),
    /** Put on a roster without having had an account. Arguments: institution, class. */
    LEARNER_INVITED(2, false, true, "/learner/course/courses.xhtml");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private final int argumentCount;
    private final boolean mailed;
    private final boolean texted;
    private final String target;

    NoticeTemplate(int argumentCount, boolean mailed, String target) {
        this(argumentCount, mailed, false, target);
    }

    NoticeTemplate(int argumentCount, boolean mailed, boolean texted, String target) {
        this.argumentCount = argumentCount;
        this.mailed = mailed;
        this.texted = texted;
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

    /** Whether it also goes by text message: for those who cannot sign in yet and would find it nowhere else. */
    public boolean isTexted() {
        return texted;
    }

    /** Address of the page to go to, from the root of the portal, with the arguments in their places. */
    public String target(List<String> arguments) {
        return PLACE.matcher(target)
                .replaceAll(place -> Matcher.quoteReplacement(
                        URLEncoder.encode(arguments.get(Integer.parseInt(place.group(1))), StandardCharsets.UTF_8)));
    }

    public static Optional<NoticeTemplate> of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code().equals(code))
                .findFirst();
    }
}
