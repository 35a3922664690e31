package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.jiangxin.identity.web.Uploads;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.service.OrganizationCase;
import org.jiangxin.organization.service.OwnOrganizationService;
import org.jiangxin.shared.web.PageMessages;

/**
 * Where an institution starts: what to do next when it is approved; otherwise where its application stands, and the form to correct
 * and hand it in again when it was returned (R-321a).
 */
@Named
@ViewScoped
public class StartPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OwnOrganizationService own;

    @Inject
    PageMessages messages;

    private OrganizationDraft draft;
    private boolean administrator;
    private transient OrganizationCase item;
    private transient Part licence;

    public void load() {
        item = own.mine().orElse(null);
        administrator = own.isAdministrator();
        if (isToCorrect()) {
            draft = new OrganizationDraft();
            draft.fill(item);
        }
    }

    public String handInAgain() {
        own.handInAgain(draft.fields(), Uploads.read(licence).orElse(null));
        messages.done("organization", "start.message.handedIn");
        return "/institution/organization/start.xhtml?faces-redirect=true";
    }

    /** Read again after the node or the session was restored. */
    public OrganizationCase getItem() {
        if (item == null) {
            item = own.mine().orElse(null);
        }
        return item;
    }

    public boolean isToCorrect() {
        return administrator && getItem() != null && getItem().view().status() == OrganizationStatus.RETURNED;
    }

    /** Whether it may work today. */
    public boolean isOpen() {
        return getItem() != null
                && getItem().view().status() == OrganizationStatus.APPROVED
                && !getItem().lapsed();
    }

    public OrganizationDraft getDraft() {
        return draft;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public Part getLicence() {
        return licence;
    }

    public void setLicence(Part licence) {
        this.licence = licence;
    }
}
