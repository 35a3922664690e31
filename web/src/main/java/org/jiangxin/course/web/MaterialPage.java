package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.course.service.DraftMaterialService;
import org.jiangxin.course.service.DraftMaterialService.Shown;

/** The material of one submitted lesson before a reviewer. The text was cleaned by the service. */
@Named
@ViewScoped
public class MaterialPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DraftMaterialService materials;

    private String lesson;
    private String review;
    private Shown shown;

    public void load() {
        shown = materials.show(lesson);
    }

    public Shown getShown() {
        return shown;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }
}
