package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.supervision.service.LearnerInspection;

/** One learner in one class down to the minute, masked (R-324c). Looking at it is recorded. */
@Named
@ViewScoped
public class LearnerPage extends LearnerFilePage {
    private static final long serialVersionUID = 1L;

    @Inject
    LearnerInspection inspection;

    public void load() {
        show(inspection.of(getId(), wanted()));
    }
}
