package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.ClassRow;
import org.jiangxin.training.service.ClassService;

/** Classes of the institution, with how many are in which state (R-324b). */
@Named
@ViewScoped
public class ClassesPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ClassService classes;

    private TrainingClassStatus status;
    private List<ClassRow> rows;
    private Map<TrainingClassStatus, Long> counts;

    public void load() {
        rows = taken(classes.list(status == null ? Set.of() : Set.of(status), getText(), wanted()));
        counts = classes.counts();
    }

    @Override
    protected String filters() {
        return status == null ? "" : "&state=" + status;
    }

    public List<TrainingClassStatus> getStatuses() {
        return List.of(TrainingClassStatus.values());
    }

    public long count(TrainingClassStatus one) {
        return counts.getOrDefault(one, 0L);
    }

    public List<ClassRow> getRows() {
        return rows;
    }

    public TrainingClassStatus getStatus() {
        return status;
    }

    public void setStatus(TrainingClassStatus status) {
        this.status = status;
    }
}
