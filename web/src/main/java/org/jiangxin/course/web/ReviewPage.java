package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.course.entity.ReviewAspect;
import org.jiangxin.course.entity.ReviewStatus;
import org.jiangxin.course.service.AuthoringViews.ReviewCase;
import org.jiangxin.course.service.ContentReviewService;
import org.jiangxin.shared.web.PageMessages;

/** One course under content review: its lessons, remarks on them, and the decision in four aspects. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PASSED = "yes";

    @Inject
    ContentReviewService reviews;

    @Inject
    PageMessages messages;

    private String review;
    private ReviewCase item;
    private String lesson;
    private ReviewAspect aspect;
    private String text;
    private String note;
    /** Answer by aspect: yes, no, or nothing yet. */
    private final Map<String, String> answers = new java.util.HashMap<>();

    public void load() {
        item = reviews.open(review);
    }

    public String comment() {
        reviews.comment(review, lesson, aspect, text);
        messages.done("course", "review.message.commented");
        return "/console/course/review.xhtml?faces-redirect=true&review=" + review;
    }

    public String decide() {
        var passed = new EnumMap<ReviewAspect, Boolean>(ReviewAspect.class);
        for (var each : ReviewAspect.values()) {
            var answer = answers.get(each.name());
            if (answer != null && !answer.isBlank()) {
                passed.put(each, PASSED.equals(answer));
            }
        }
        var status = reviews.decide(review, passed, note);
        messages.done(
                "course", status == ReviewStatus.APPROVED ? "review.message.approved" : "review.message.returned");
        return "/console/course/reviews.xhtml?faces-redirect=true";
    }

    public List<ReviewAspect> getAspects() {
        return Arrays.asList(ReviewAspect.values());
    }

    public boolean isOpen() {
        return item.round().status() == ReviewStatus.OPEN;
    }

    public ReviewCase getItem() {
        return item;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }

    public ReviewAspect getAspect() {
        return aspect;
    }

    public void setAspect(ReviewAspect aspect) {
        this.aspect = aspect;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
