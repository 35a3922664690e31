package org.jiangxin.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangxin.catalog.entity.CatalogTerm;
import org.jiangxin.catalog.entity.OccupationEntry;
import org.jiangxin.catalog.entity.TermKind;
import org.jiangxin.catalog.repository.CatalogTerms;
import org.jiangxin.catalog.repository.OccupationEntries;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/**
 * The national classification of occupations (R-322a). Published data, so no scope is asked. Codes that are no longer in force are
 * still found one by one, with what they said last and what succeeded them.
 */
@Stateless
public class OccupationDirectory {
    private static final int LONGEST = 60;

    @Inject
    OccupationEntries occupations;

    @Inject
    CatalogTerms terms;

    /** Finds by code, title, 工种, pinyin or initials; an empty text lists all. */
    @PermitAll
    public Page<OccupationView> search(String text, PageRequest page) {
        return search(text, null, page);
    }

    /**
     * Finds within a major class.
     *
     * @param majorClass its digit, or null for all
     */
    @PermitAll
    public Page<OccupationView> search(String text, String majorClass, PageRequest page) {
        var asked = text == null ? "" : text.strip();
        var major = majorClass != null && majorClass.matches("[1-8]") ? majorClass : "";
        var titles = majorTitles();
        return occupations
                .search(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked, major, page)
                .map(found -> view(found, titles));
    }

    @PermitAll
    public Optional<OccupationView> find(String code) {
        return occupations.latest(code).map(found -> view(found, majorTitles()));
    }

    /** Titles of the eight major classes (大类) by digit, in order. */
    @PermitAll
    public Map<String, String> majorTitles() {
        return terms.inForce(TermKind.MAJOR_CLASS).stream()
                .collect(Collectors.toMap(
                        CatalogTerm::code, CatalogTerm::title, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private static OccupationView view(OccupationEntry entry, Map<String, String> titles) {
        var facts = entry.facts();
        return new OccupationView(
                entry.code(),
                entry.title(),
                facts.code().majorClass(),
                titles.getOrDefault(facts.code().majorClass(), ""),
                facts.workTypeList(),
                entry.levels(),
                facts.tags() == null ? "" : facts.tags(),
                facts.successorCode(),
                facts.doubtful(),
                facts.remark() == null ? "" : facts.remark(),
                entry.dataVersion(),
                entry.validFrom(),
                entry.validTo() == null);
    }
}
