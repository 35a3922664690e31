package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.catalog.entity.StandardStatus;
import org.jiangxin.catalog.service.StandardDirectory;
import org.jiangxin.catalog.service.StandardService;
import org.jiangxin.catalog.service.StandardView;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** One standard: its points, and for whoever may edit it the form for a point, putting it in force and retiring it. */
@Named
@ViewScoped
public class StandardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StandardDirectory directory;

    @Inject
    StandardService standards;

    @Inject
    PageMessages messages;

    private String id;
    private StandardView item;
    private List<PointGroup> groups;
    private int count;
    private boolean editable;
    private final PointDraft draftPoint = new PointDraft();

    public void load() {
        item = directory.of(id);
        var points = directory.points(item.id());
        groups = PointGroup.of(points);
        count = points.size();
        editable = standards.mayEdit(id);
    }

    public void add() {
        standards.addPoint(id, draftPoint.point());
        draftPoint.next();
        load();
    }

    public String remove(long pointId) {
        standards.removePoint(id, pointId);
        messages.done("catalog", "standard.message.removed");
        return here(id);
    }

    public String putInForce() {
        standards.putInForce(id);
        messages.done("catalog", "standard.message.inForce");
        return here(id);
    }

    public String retire() {
        standards.retire(id);
        messages.done("catalog", "standard.message.retired");
        return here(id);
    }

    /** This page again, of this standard. */
    static String here(String id) {
        return Faces.getViewId() + "?faces-redirect=true&id=" + id;
    }

    public boolean isDraft() {
        return editable && item.status() == StandardStatus.DRAFT;
    }

    public boolean isRetirable() {
        return editable && item.status() == StandardStatus.IN_FORCE;
    }

    public StandardView getItem() {
        return item;
    }

    public List<PointGroup> getGroups() {
        return groups;
    }

    public int getCount() {
        return count;
    }

    public PointDraft getDraftPoint() {
        return draftPoint;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
