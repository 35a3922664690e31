package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.catalog.service.OccupationDirectory;
import org.jiangxin.catalog.service.OccupationView;
import org.jiangxin.catalog.service.StandardDirectory;
import org.jiangxin.catalog.service.StandardView;
import org.jiangxin.shared.error.NotFound;

/** One occupation, with the standards in force for it. */
@Named
@ViewScoped
public class OccupationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OccupationDirectory occupations;

    @Inject
    StandardDirectory standards;

    private String code;
    private OccupationView item;
    private List<StandardView> ofIt;

    public void load() {
        item = occupations.find(code).orElseThrow(() -> new NotFound(OccupationView.class, code));
        ofIt = standards.ofOccupation(code);
    }

    public OccupationView getItem() {
        return item;
    }

    public List<StandardView> getStandards() {
        return ofIt;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
