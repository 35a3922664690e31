package org.jiangxin.organization.web;

import static org.jiangxin.shared.security.Role.*;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.organization.service.StaffItem;
import org.jiangxin.organization.service.StaffService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.PageMessages;

/** One member of staff: roles, and leaving (R-321a). */
@Named
@ViewScoped
public class MemberPage implements Serializable {
    /** Roles of an institution, in the order in which they are offered. */
    static final List<String> CHOICES = List.of(CLASS_MANAGER, TEACHER, AUTHOR, PROCTOR, INSTITUTION_ADMIN);

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/institution/organization/staff.xhtml?faces-redirect=true";

    @Inject
    StaffService staff;

    @Inject
    PageMessages messages;

    private String id;
    private StaffItem item;
    private final Map<String, Boolean> flags = new HashMap<>();
    private boolean sure;

    public void load() {
        item = staff.open(id);
        CHOICES.forEach(role -> flags.put(role, item.card().roles().contains(role)));
    }

    public String save() {
        staff.changeRoles(id, chosen(flags));
        messages.done("organization", "member.message.saved");
        return LIST;
    }

    public String end() {
        if (!sure) {
            throw new Refused(Refusal.of("organization.staff.confirm").on("sure"));
        }
        staff.end(id);
        messages.done("organization", "member.message.ended");
        return LIST;
    }

    static Set<String> chosen(Map<String, Boolean> flags) {
        return CHOICES.stream()
                .filter(role -> Boolean.TRUE.equals(flags.get(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<String> getChoices() {
        return CHOICES;
    }

    public StaffItem getItem() {
        return item;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Ticked roles. */
    public Map<String, Boolean> getFlags() {
        return flags;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
