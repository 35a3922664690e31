package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.service.NewStandard;
import org.jiangxin.catalog.service.StandardService;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.web.PageMessages;

/** A new standard: first what identifies it, its points afterwards. */
@Named
@ViewScoped
public class NewStandardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StandardService standards;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private final Map<String, String> text = new HashMap<>();
    private StandardKind kind;
    private SkillGrade grade;

    public String create() {
        var id = standards.create(new NewStandard(
                text.get("code"),
                text.get("title"),
                isOperations() ? kind : StandardKind.POST,
                text.get("occupation"),
                grade,
                text.get("edition"),
                text.get("source")));
        messages.done("catalog", "newStandard.message.made");
        return (isOperations() ? "/console" : "/institution") + "/catalog/standard.xhtml?faces-redirect=true&id=" + id;
    }

    /** Institutions write post standards only; they are not asked for a kind. */
    public boolean isOperations() {
        return user.has(Role.OPERATIONS);
    }

    public List<StandardKind> getKinds() {
        return Arrays.asList(StandardKind.values());
    }

    public List<SkillGrade> getGrades() {
        return Arrays.asList(SkillGrade.values());
    }

    public Map<String, String> getText() {
        return text;
    }

    /** Comes with a link from an occupation. */
    public String getOccupation() {
        return text.get("occupation");
    }

    public void setOccupation(String code) {
        text.put("occupation", code);
    }

    public StandardKind getKind() {
        return kind;
    }

    public void setKind(StandardKind kind) {
        this.kind = kind;
    }

    public SkillGrade getGrade() {
        return grade;
    }

    public void setGrade(SkillGrade grade) {
        this.grade = grade;
    }
}
