package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.supervision.service.OwnLearnerInspection;

/** One learner of an own class down to the minute, masked (R-324b). Looking at it is recorded. */
@Named
@ViewScoped
public class ClassLearnerPage extends LearnerFilePage {
    private static final long serialVersionUID = 1L;

    @Inject
    OwnLearnerInspection inspection;

    public void load() {
        show(inspection.of(getId(), wanted()));
    }
}
