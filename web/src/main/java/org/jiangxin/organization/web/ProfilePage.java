package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Base64;
import org.jiangxin.identity.web.Uploads;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.service.OrganizationCase;
import org.jiangxin.organization.service.OwnOrganizationService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.web.PageMessages;

/**
 * The own institution: what the platform knows of it, what may be corrected at once, and asking to be verified again, which is also
 * the way to a new name, legal representative or licence (R-321a).
 */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/institution/organization/profile.xhtml?faces-redirect=true";

    @Inject
    OwnOrganizationService own;

    @Inject
    PageMessages messages;

    private OrganizationDraft draft;
    private transient OrganizationCase item;
    private transient Part licence;

    public void load() {
        draft = new OrganizationDraft();
        draft.fill(getItem());
    }

    public String correct() {
        own.correctContact(draft.get("address"), draft.get("contactName"), draft.get("contactPosition"));
        messages.done("organization", "profile.message.saved");
        return HERE;
    }

    public String askReview() {
        own.askReview(
                draft.get("name"),
                draft.get("legalRepresentative"),
                Uploads.read(licence).orElse(null));
        messages.done("organization", "profile.message.asked");
        return HERE;
    }

    public OrganizationCase getItem() {
        if (item == null) {
            item = own.mine().orElseThrow(() -> new NotFound(OrganizationCase.class, "own"));
        }
        return item;
    }

    /** The licence that counts, for this one answer. */
    public String getPicture() {
        return own.licence(LicenceStanding.CURRENT)
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .orElse("");
    }

    /** Whether a re-verification may be handed in now; early only with a change, which the service checks. */
    public boolean isReviewable() {
        return getItem().view().status() == OrganizationStatus.APPROVED
                && getItem().waitingSince() == null;
    }

    public OrganizationDraft getDraft() {
        return draft;
    }

    public Part getLicence() {
        return licence;
    }

    public void setLicence(Part licence) {
        this.licence = licence;
    }
}
