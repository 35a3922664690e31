package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.training.service.ProjectRow;
import org.jiangxin.training.service.ProjectService;

/** Training projects of the institution (R-324b). */
@Named
@ViewScoped
public class ProjectsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ProjectService projects;

    private List<ProjectRow> rows;

    public void load() {
        rows = taken(projects.list(getText(), wanted()));
    }

    public List<ProjectRow> getRows() {
        return rows;
    }
}
