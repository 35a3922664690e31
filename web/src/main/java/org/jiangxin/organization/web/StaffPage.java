package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.organization.service.StaffItem;
import org.jiangxin.organization.service.StaffService;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;

/** The people of an institution, and taking somebody on (R-321a). */
@Named
@ViewScoped
public class StaffPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffService staff;

    @Inject
    PageMessages messages;

    private List<StaffItem> rows;
    private transient String name;
    private transient String mobile;
    private final Map<String, Boolean> flags = new HashMap<>();

    public void load() {
        rows = taken(staff.list(getText(), wanted()));
    }

    public String add() {
        staff.add(name, mobile, MemberPage.chosen(flags));
        messages.done("organization", "staff.message.added");
        return "/institution/organization/staff.xhtml?faces-redirect=true";
    }

    public List<String> getChoices() {
        return MemberPage.CHOICES;
    }

    public List<StaffItem> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    /** Ticked roles. */
    public Map<String, Boolean> getFlags() {
        return flags;
    }
}
