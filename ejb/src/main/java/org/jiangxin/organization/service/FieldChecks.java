package org.jiangxin.organization.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.organization.entity.RegionCode;
import org.jiangxin.organization.entity.RegionLevel;
import org.jiangxin.organization.entity.Uscc;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Checks what an institution says of itself, all fields at once, so that the form is corrected once. */
@ApplicationScoped
class FieldChecks {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_ADDRESS = 200;
    static final int LONGEST_POSITION = 40;
    static final int LONGEST_DOCUMENT = 100;

    @Inject
    RegionDirectory regions;

    ValidFields valid(OrganizationFields given) {
        var refusals = new ArrayList<Refusal>();
        if (given.kind() == null || !given.kind().isAdmitted()) {
            refusals.add(Refusal.of("organization.kind.choose").on("kind"));
        }
        var name = collect(refusals, () -> name(given.name()));
        var uscc = collect(refusals, () -> new Uscc(given.uscc()));
        var region = collect(refusals, () -> region(given.regionCode()));
        var address = collect(refusals, () -> address(given.address()));
        var legal = collect(refusals, () -> person(given.legalRepresentative(), "legalRepresentative"));
        var contact = collect(refusals, () -> person(given.contactName(), "contactName"));
        var position = collect(refusals, () -> position(given.contactPosition()));
        Refused.ifAny(refusals);
        return new ValidFields(
                Objects.requireNonNull(given.kind()), name, uscc, region, address, legal, contact, position);
    }

    String name(String text) {
        return text(text, 4, LONGEST_NAME, "organization.name.length", "name");
    }

    String address(String text) {
        return text(text, 5, LONGEST_ADDRESS, "organization.address.length", "address");
    }

    String position(String text) {
        return text(text, 1, LONGEST_POSITION, "organization.position.length", "contactPosition");
    }

    /** The document something stands in. */
    String document(String text, String field) {
        return text(text, 4, LONGEST_DOCUMENT, "organization.document.length", field);
    }

    /** 法定代表人 or 联系人, by the rules of a real name. */
    RealName person(String text, String field) {
        try {
            return new RealName(text);
        } catch (Refused e) {
            throw new Refused(e.refusals().stream()
                    .map(refusal -> Refusal.of("organization.person.format").on(field))
                    .toList());
        }
    }

    /** A city or county in force; an institution is never just in a province. */
    RegionCode region(String code) {
        var region = code == null || code.isBlank() ? null : new RegionCode(code);
        if (region == null
                || regions.find(region.value())
                        .filter(found -> found.inForce() && found.level() != RegionLevel.PROVINCE)
                        .isEmpty()) {
            throw new Refused(Refusal.of("organization.region.choose").on(RegionCode.FIELD));
        }
        return region;
    }

    static <T> T collect(List<Refusal> refusals, Supplier<T> part) {
        try {
            return part.get();
        } catch (Refused e) {
            refusals.addAll(e.refusals());
            return null;
        }
    }

    private static String text(String text, int shortest, int longest, String code, String field) {
        var clean = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (clean.length() < shortest || clean.length() > longest || clean.matches(".*[<>\\p{Cntrl}].*")) {
            throw new Refused(Refusal.of(code, shortest, longest).on(field));
        }
        return clean;
    }
}
