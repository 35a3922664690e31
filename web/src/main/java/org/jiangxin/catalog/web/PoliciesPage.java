package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.catalog.service.PolicyBoard;
import org.jiangxin.catalog.service.PolicyLine;
import org.jiangxin.catalog.service.PolicyService;

/** Every value of the study policy in a region, for a project or a class, in plain words: what holds, who set it, what is locked. */
@Named
@ViewScoped
public class PoliciesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PolicyService policies;

    private final AskedPlace asked = new AskedPlace();
    private PolicyBoard board;
    private List<PolicyGroupView> groups;

    public void load() {
        board = policies.board(asked.target());
        groups = PolicyGroupView.of(board.lines());
        if (board.regionCode() != null) {
            asked.setCode(board.regionCode());
        }
    }

    /** How many values are locked here, by whomever. */
    public long getLocked() {
        return board.lines().stream().filter(PolicyLine::isLocked).count();
    }

    public PolicyBoard getBoard() {
        return board;
    }

    public List<PolicyGroupView> getGroups() {
        return groups;
    }

    public AskedPlace getAsked() {
        return asked;
    }
}
