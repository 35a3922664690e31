package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.sheet.SheetWriter;

/** Files of a roster: the template to fill in, and the refused rows with what is to be corrected. Texts come from the caller. */
@Stateless
public class RosterFiles {
    @Inject
    RosterStore store;

    @Inject
    ClassScope scope;

    @Inject
    AuditTrail audit;

    /** The template: titles, and nothing that could be imported by mistake. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void template(OutputStream out, String sheetTitle) throws IOException {
        scope.mine().requireOrganization();
        try (var sheet = new SheetWriter(out, sheetTitle)) {
            sheet.header(titles());
        }
    }

    /**
     * The refused rows as they were, so that they can be corrected and read again, with two columns behind.
     *
     * @param rowTitle title of the column with the row number
     * @param reasonTitle title of the column with the reasons
     * @param words a reason in the reader's language, naming its column
     */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void errors(
            String classId,
            String importId,
            OutputStream out,
            String sheetTitle,
            String rowTitle,
            String reasonTitle,
            Function<List<Refusal>, String> words)
            throws IOException {
        var refused = store.refused(classId, importId);
        audit.record("training.roster.errors_read", "RosterImport", importId, Map.of("rows", refused.size()));
        try (var sheet = new SheetWriter(out, sheetTitle)) {
            sheet.header(Stream.concat(titles().stream(), Stream.of(reasonTitle, rowTitle))
                    .toList());
            for (var verdict : refused) {
                sheet.row(Stream.concat(
                                verdict.row().cells().stream(),
                                Stream.of(
                                        words.apply(verdict.refusals()),
                                        verdict.row().number()))
                        .toList());
            }
        }
    }

    private static List<String> titles() {
        return Arrays.stream(RosterColumn.values()).map(RosterColumn::title).toList();
    }
}
