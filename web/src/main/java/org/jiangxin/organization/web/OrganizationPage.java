package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Base64;
import org.jiangxin.organization.entity.LicenceStanding;
import org.jiangxin.organization.service.OrganizationApproval;
import org.jiangxin.organization.service.OrganizationCase;
import org.jiangxin.organization.service.RevealedContact;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.PageMessages;

/** One institution or employer before its regulator: fields, licence, history, decision (R-321a). Nothing revealed is kept. */
@Named
@ViewScoped
public class OrganizationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OrganizationApproval approval;

    @Inject
    PageMessages messages;

    private String id;
    private LocalDate until;
    private String reason;
    private String because;
    private boolean sure;
    private Integer capacity;
    private String capacitySource;
    private transient OrganizationCase item;
    private transient RevealedContact revealed;

    public void load() {
        item = approval.open(id);
        until = approval.usualEnd();
    }

    public void reveal() {
        revealed = approval.reveal(id, reason);
    }

    public String recordCapacity() {
        approval.recordCapacity(id, capacity, capacitySource);
        return done("organization.message.capacity", false);
    }

    public String approve() {
        approval.approve(id, until);
        return done("organization.message.approved", true);
    }

    public String returnIt() {
        approval.returnWith(id, because);
        return done("organization.message.returned", true);
    }

    public String suspend() {
        approval.suspend(id, because);
        return done("organization.message.suspended", false);
    }

    public String resume() {
        approval.resume(id);
        return done("organization.message.resumed", false);
    }

    public String remove() {
        if (!sure) {
            throw new Refused(Refusal.of("organization.remove.confirm").on("sure"));
        }
        approval.remove(id, because);
        return done("organization.message.removed", false);
    }

    private String done(String key, boolean toQueue) {
        messages.done("organization", key, getItem().view().name());
        return toQueue
                ? "/supervision/organization/qualifications.xhtml?faces-redirect=true"
                : "/supervision/organization/organization.xhtml?faces-redirect=true&id=" + id;
    }

    /** The licence that counts, and the one proposed, for this one answer; looking is audited. */
    public String picture(String standing) {
        return approval.licence(id, LicenceStanding.valueOf(standing))
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .orElse("");
    }

    public OrganizationCase getItem() {
        if (item == null) {
            item = approval.open(id);
        }
        return item;
    }

    public RevealedContact getRevealed() {
        return revealed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public String getCapacitySource() {
        return capacitySource;
    }

    public void setCapacitySource(String capacitySource) {
        this.capacitySource = capacitySource;
    }
}
