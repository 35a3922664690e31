package org.jiangxin.course.web;

import java.time.temporal.ChronoUnit;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * One of my classes in the list.
 *
 * @param tag exception worth a tag (left, over, completed), or empty
 * @param tagClass look of the tag
 * @param facts school and dates
 * @param total required study time in milliseconds
 * @param sums study time and lessons in words
 * @param href course page
 * @param withdrawHref page that asks before leaving, or empty
 */
public record ClassRow(
        String courseTitle,
        String className,
        String tag,
        String tagClass,
        String facts,
        long total,
        long credited,
        long pending,
        String sums,
        String href,
        String withdrawHref)
        implements java.io.Serializable {
    static ClassRow of(Say say, EnrolmentFacts enrolment, String courseTitle, StudyProgress study) {
        var hours = enrolment.hourMinutes();
        return new ClassRow(
                courseTitle,
                enrolment.className(),
                tag(say, enrolment),
                enrolment.isCompleted() ? "ok" : "",
                say.text(
                        "courses.facts",
                        enrolment.institutionName(),
                        say.date(enrolment.startsOn()),
                        say.date(enrolment.endsOn())),
                enrolment.requiredMillis(),
                study.creditedMillis(),
                study.pendingMillis(),
                say.text(
                        "courses.sums",
                        say.duration(study.creditedMillis(), hours),
                        say.duration(enrolment.requiredMillis(), hours),
                        study.lessonsComplete(),
                        study.lessonsRequired()),
                "/learner/course/course.xhtml?enrolment=" + enrolment.publicId(),
                enrolment.isActive() ? "/learner/course/withdraw.xhtml?enrolment=" + enrolment.publicId() : "");
    }

    private static String tag(Say say, EnrolmentFacts enrolment) {
        if (!enrolment.isActive()) {
            return say.text("courses.status." + enrolment.status());
        }
        if (say.today().isAfter(enrolment.endsOn())) {
            return say.text("courses.status.over");
        }
        if (say.today().isBefore(enrolment.startsOn())) {
            return say.text("courses.status.notYet");
        }
        var days = ChronoUnit.DAYS.between(say.today(), enrolment.endsOn());
        return say.text("courses.status.daysLeft", days);
    }
}
