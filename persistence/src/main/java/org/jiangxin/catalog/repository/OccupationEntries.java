package org.jiangxin.catalog.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangxin.catalog.entity.OccupationEntry;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** The classification of occupations, with its history. */
@ApplicationScoped
public class OccupationEntries {
    private static final String FOUND = """
         from OccupationEntry o where o.validTo is null and o.code like :major
        and (:all = 1 or o.code like :start escape '!' or o.title like :inside escape '!'
        or o.workTypes like :inside escape '!' or o.pinyin like :word escape '!' or o.initials like :word escape '!')\
        """;

    @PersistenceContext
    EntityManager em;

    public void add(OccupationEntry entry) {
        em.persist(entry);
    }

    /** Sends closed rows before new ones of the same code. */
    public void flush() {
        em.flush();
    }

    /** The occupation as it is now, or was last. */
    public Optional<OccupationEntry> latest(String code) {
        return em.createQuery(
                        "select o from OccupationEntry o where o.code = :code order by o.validFrom desc",
                        OccupationEntry.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything in force, by code. */
    public List<OccupationEntry> inForce() {
        return em.createQuery(
                        "select o from OccupationEntry o where o.validTo is null order by o.code",
                        OccupationEntry.class)
                .getResultList();
    }

    /**
     * Finds by the beginning of the code, a part of the title or a 工种, the beginning of their pinyin or initials. Titles that
     * begin with the text come first.
     *
     * @param majorClass digit of the major class, or empty for all
     */
    public Page<OccupationEntry> search(String text, String majorClass, PageRequest page) {
        var plain = escaped(text.strip());
        var word = "% " + plain.toLowerCase(Locale.ROOT).replaceAll("[\\s']", "") + "%";
        var all = plain.isEmpty() ? 1 : 0;
        var total = em.createQuery("select count(o)" + FOUND, Long.class)
                .setParameter("major", majorClass + "%")
                .setParameter("all", all)
                .setParameter("start", plain + "%")
                .setParameter("inside", "%" + plain + "%")
                .setParameter("word", word)
                .getSingleResult();
        var rows = em.createQuery(
                        "select o" + FOUND
                                + " order by case when o.title like :begins escape '!' then 0 else 1 end, o.code",
                        OccupationEntry.class)
                .setParameter("major", majorClass + "%")
                .setParameter("all", all)
                .setParameter("start", plain + "%")
                .setParameter("inside", "%" + plain + "%")
                .setParameter("word", word)
                .setParameter("begins", plain + "%")
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, total, page.first());
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
