package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.integrity.service.ClueRow;
import org.jiangxin.integrity.service.OwnClues;

/** Every clue about the learner who looks (关于我的线索). */
@Named
@ViewScoped
public class MyCluesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OwnClues own;

    private List<ClueRow> rows;

    public void load() {
        rows = own.mine();
    }

    public List<ClueRow> getRows() {
        return rows;
    }
}
