package org.jiangxin.training.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.service.ClassSetup;

/** {@code ./jiangxin open-class …}: opens a class of a released course. Opening it twice under one code changes nothing. */
@Path("/ops/open-class")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class ClassCommands {
    @Inject
    SystemRunner system;

    @Inject
    ClassSetup classes;

    @Inject
    CourseService courses;

    /**
     * Opens the class.
     *
     * @param requiredSeconds study time for completion
     * @param challengeSeconds mean interval of random checks
     */
    @POST
    @Operation(hidden = true, summary = "Opens a class of a released course; the same code again changes nothing.")
    public String openClass(
            @FormParam("course") String course,
            @FormParam("code") String code,
            @FormParam("title") String title,
            @FormParam("institution") String institution,
            @FormParam("region") String region,
            @FormParam("contact") String contact,
            @FormParam("starts") String starts,
            @FormParam("ends") String ends,
            @FormParam("places") @DefaultValue("50") int places,
            @FormParam("requiredSeconds") int requiredSeconds,
            @FormParam("hourMinutes") @DefaultValue("45") int hourMinutes,
            @FormParam("dayCapMinutes") @DefaultValue("480") int dayCapMinutes,
            @FormParam("coveragePercent") @DefaultValue("95") int coveragePercent,
            @FormParam("challengeSeconds") @DefaultValue("900") int challengeSeconds,
            @FormParam("policy") @DefaultValue("operator-1") String policy,
            @FormParam("enrolment") @DefaultValue("true") boolean enrolment) {
        var terms = new ClassTerms(
                code, title, institution, region, contact, LocalDate.parse(starts), LocalDate.parse(ends), places);
        var rules = new StudyPolicy(
                Duration.ofSeconds(requiredSeconds),
                hourMinutes,
                Duration.ofMinutes(dayCapMinutes),
                coveragePercent,
                100,
                Duration.ofSeconds(challengeSeconds),
                policy);
        return system.call(() -> {
            var version = courses.newestReleased(course)
                    .orElseThrow(() -> new NotFound(CourseService.class, String.valueOf(course)));
            classes.open(terms, version, rules, enrolment);
            return "Class " + code + " is open on course " + course + ".\n";
        });
    }
}
