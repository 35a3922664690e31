package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Rosters of classes (学员花名册, R-324b): read and shown with every error, then taken over as far as they are good. The citizen id is
 * the key, so that the same roster may be read again: it updates and never doubles. What was read waits sealed for a day.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RosterImportService {
    private static final int CHUNK = 200;

    @Inject
    RosterStore store;

    @Inject
    RosterWriting writing;

    /** The result of taking a roster over. */
    public record Outcome(int added, int changed, int same, int refused) implements Serializable {}

    /** Reads a file for a class and says what would become of each row. Nothing is taken over yet. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public RosterPreview read(String classId, String fileName, InputStream content) {
        store.requireOpen(classId);
        var rows = RosterReader.read(content, fileName);
        if (rows.isEmpty()) {
            throw new Refused(Refusal.of("training.roster.no_rows").on("file"));
        }
        return store.keep(classId, fileName, rows);
    }

    /** The preview of an import that waits, or what is left of an accepted one. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public RosterPreview preview(String classId, String importId) {
        return store.preview(classId, importId);
    }

    /** The newest import of a class that still has rows. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public Optional<String> newest(String classId) {
        return store.newest(classId);
    }

    /** Takes the good rows over; the refused ones stay for the file of errors. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public Outcome accept(String classId, String importId) {
        var kept = store.rows(classId, importId);
        writing.claim(kept.classId(), importId);
        var added = 0;
        var changed = 0;
        var same = 0;
        var refused = 0;
        for (var from = 0; from < kept.rows().size(); from += CHUNK) {
            var rows =
                    kept.rows().subList(from, Math.min(from + CHUNK, kept.rows().size()));
            var written = write(kept, rows);
            added += written.added();
            changed += written.changed();
            same += written.same();
            refused += written.refused().size();
        }
        writing.conclude(kept.classId(), importId, added, changed, refused);
        return new Outcome(added, changed, same, refused);
    }

    /** Lets go of a roster that was read. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void discard(String classId, String importId) {
        store.discard(classId, importId);
    }

    /** Somebody registered, or joined, in the same moment: looked at again, the row is known or refused. */
    private RosterWriting.Written write(RosterStore.Kept kept, List<RosterRow> rows) {
        try {
            return writing.write(kept.classId(), kept.importId(), rows);
        } catch (Conflict e) {
            return writing.write(kept.classId(), kept.importId(), rows);
        }
    }
}
