package org.jiangxin.integrity.web;

import java.util.Arrays;
import java.util.List;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.service.ClueQuery;
import org.jiangxin.integrity.service.ClueRow;
import org.jiangxin.shared.web.ListPage;

/** What the lists of clues of regulators and institutions share: the tab, the kind, the rows. */
public abstract class ClueListPage extends ListPage {
    private static final long serialVersionUID = 1L;

    private String stage = "";
    private String kind = "";
    private List<ClueRow> rows;

    /** Reads the list as the address asks for it. */
    public abstract void load();

    /** The tab where the list begins. */
    protected abstract ClueQuery.Stage first();

    protected ClueQuery query() {
        return new ClueQuery(getShown(), chosenKind(), getText());
    }

    protected void show(List<ClueRow> found) {
        rows = found;
    }

    /** The tab that is shown; an unknown one is the first. */
    public ClueQuery.Stage getShown() {
        return Arrays.stream(ClueQuery.Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(first());
    }

    private ClueKind chosenKind() {
        return Arrays.stream(ClueKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected String filters() {
        return "&stage=" + getShown() + (chosenKind() == null ? "" : "&kind=" + chosenKind());
    }

    public List<ClueQuery.Stage> getStages() {
        return List.of(ClueQuery.Stage.values());
    }

    public List<ClueKind> getKinds() {
        return List.of(ClueKind.values());
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public List<ClueRow> getRows() {
        return rows;
    }
}
