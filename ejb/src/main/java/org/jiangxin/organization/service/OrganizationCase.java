package org.jiangxin.organization.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.organization.entity.OrganizationDeed;

/**
 * One institution or employer as its regulator or its own people see it: the seven fields, where it stands, what happened so far. The
 * contact's name and number are masked unless they are the reader's own organization's.
 *
 * @param view name, code, region, status
 * @param suspect whether the check character of the code fails
 * @param namesakes how many others of that name there are
 * @param proposedName asked for with the re-verification, or null
 * @param proposedLegal likewise
 * @param newLicence whether a new picture came with the re-verification
 * @param waitingSince since when a decision is waited for, or null
 * @param reason of the last decision, or null
 * @param lapsed whether the day is over until which it was verified
 * @param reviewOpensOn first day on which re-verification may be handed in, or null
 * @param capacity how many people it can train at one time, or null while no regulator has recorded it
 */
public record OrganizationCase(
        OrganizationView view,
        boolean suspect,
        long namesakes,
        String legalRepresentative,
        String contactName,
        String contactPosition,
        String contactMobile,
        String proposedName,
        String proposedLegal,
        boolean newLicence,
        Instant registeredAt,
        Instant waitingSince,
        String reason,
        boolean lapsed,
        LocalDate reviewOpensOn,
        long staff,
        Capacity capacity,
        List<Step> steps)
        implements Serializable {
    public OrganizationCase {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "OrganizationCase[" + view.publicId() + "]";
    }

    /** 一次可培训人数 with the document it stands in and when a regulator recorded it. */
    public record Capacity(int people, String source, Instant at) implements Serializable {}

    /** One line of its history. */
    public record Step(OrganizationDeed deed, String reason, Instant at, boolean byPerson) implements Serializable {}
}
