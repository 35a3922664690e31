package org.jiangxin.training.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.training.entity.ClassDocument;
import org.jiangxin.training.entity.DocumentKind;
import org.jiangxin.training.entity.FileFacts;

/** Files of opening applications. Lists come without the content. */
@ApplicationScoped
public class ClassDocuments {
    @PersistenceContext
    EntityManager em;

    /** A document without its content. */
    public record Entry(String publicId, DocumentKind kind, FileFacts file, Instant addedAt) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public void add(ClassDocument document) {
        em.persist(document);
    }

    public void remove(ClassDocument document) {
        em.remove(document);
    }

    /** Documents of a class, by kind and age. */
    public List<Entry> ofClass(long classId) {
        return em.createQuery("""
                        select d.publicId, d.kind, d.fileName, d.contentType, d.byteCount, d.contentHash, d.addedAt
                        from ClassDocument d where d.classId = :classId order by d.kind, d.id""", Object[].class).setParameter("classId", classId).getResultList().stream()
                .map(row -> new Entry(
                        (String) row[0],
                        (DocumentKind) row[1],
                        new FileFacts((String) row[2], (String) row[3], (Long) row[4], (String) row[5]),
                        (Instant) row[6]))
                .toList();
    }

    public Optional<ClassDocument> find(long classId, String publicId) {
        return em.createQuery("""
                        select d from ClassDocument d
                        where d.classId = :classId and d.publicId = :publicId""", ClassDocument.class)
                .setParameter("classId", classId)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    public long count(long classId) {
        return em.createQuery("select count(d) from ClassDocument d where d.classId = :classId", Long.class)
                .setParameter("classId", classId)
                .getSingleResult();
    }
}
