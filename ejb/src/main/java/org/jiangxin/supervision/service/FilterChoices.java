package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.catalog.service.TermView;

/**
 * What an overview can be narrowed to.
 *
 * @param occupations in the order of their codes
 * @param groups trainee groups in their order
 */
public record FilterChoices(List<Occupation> occupations, List<TermView> groups) implements Serializable {
    /** An occupation that classes train for. */
    public record Occupation(String code, String title) implements Serializable {}

    public FilterChoices {
        occupations = List.copyOf(occupations);
        groups = List.copyOf(groups);
    }
}
