package org.jiangxin.integrity.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.CluePicture;
import org.jiangxin.integrity.entity.ClueStepKind;

/** Sealed pictures of clues. Which clue somebody may see is asked before; of which kinds of step, in the query. */
@ApplicationScoped
public class CluePictures {
    @PersistenceContext
    EntityManager em;

    /** Where a picture stands, without its content. */
    public record Placed(long stepId, int place, String publicId) {}

    public void add(CluePicture picture) {
        em.persist(picture);
    }

    /** The pictures of steps of these kinds, in their order. */
    public List<Placed> of(long clueId, Collection<ClueStepKind> kinds) {
        return em.createQuery("""
                        select p.stepId, p.place, p.publicId from CluePicture p
                        where p.clueId = :clue
                          and exists (select 1 from ClueStep s where s.id = p.stepId and s.kind in :kinds)
                        order by p.stepId, p.place""", Object[].class)
                .setParameter("clue", clueId)
                .setParameter("kinds", kinds)
                .getResultStream()
                .map(row -> new Placed((Long) row[0], (Integer) row[1], (String) row[2]))
                .toList();
    }

    /** A picture of a clue, if it belongs to a step of one of these kinds. */
    public Optional<CluePicture> find(String publicId, long clueId, Collection<ClueStepKind> kinds) {
        return em.createQuery("""
                        select p from CluePicture p
                        where p.publicId = :publicId and p.clueId = :clue
                          and exists (select 1 from ClueStep s where s.id = p.stepId and s.kind in :kinds)""", CluePicture.class)
                .setParameter("publicId", publicId)
                .setParameter("clue", clueId)
                .setParameter("kinds", kinds)
                .getResultStream()
                .findFirst();
    }
}
