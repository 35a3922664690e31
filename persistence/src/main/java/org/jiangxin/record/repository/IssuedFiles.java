package org.jiangxin.record.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jiangxin.record.entity.Archive;
import org.jiangxin.record.entity.IssuedFile;

/** Archives and the digests of all files handed out. */
@ApplicationScoped
public class IssuedFiles {
    @PersistenceContext
    EntityManager em;

    public void add(Archive archive) {
        em.persist(archive);
    }

    public void add(IssuedFile file) {
        em.persist(file);
    }

    public Optional<Archive> findArchive(String serial) {
        return em.createQuery("select a from Archive a where a.serial = :serial", Archive.class)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }

    public Optional<IssuedFile> findByHash(String fileHash) {
        return em.createQuery("select f from IssuedFile f where f.fileHash = :fileHash", IssuedFile.class)
                .setParameter("fileHash", fileHash)
                .getResultStream()
                .findFirst();
    }

    /** The files made of a document, newest first. */
    public List<IssuedFile> ofSerial(String serial) {
        return em.createQuery(
                        "select f from IssuedFile f where f.serial = :serial order by f.id desc", IssuedFile.class)
                .setParameter("serial", serial)
                .getResultList();
    }
}
