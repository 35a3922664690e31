package org.jiangxin.shared.error;

import java.util.ArrayList;
import java.util.List;

/** The rules refuse the request; all reasons are carried, not only the first. */
public class Refused extends BusinessException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::code).toList().toString());
        this.refusals = new ArrayList<>(refusals);
    }

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    /** Throws when at least one rule refused; does nothing for an empty list. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public boolean has(String code) {
        return refusals.stream().anyMatch(refusal -> refusal.code().equals(code));
    }
}
