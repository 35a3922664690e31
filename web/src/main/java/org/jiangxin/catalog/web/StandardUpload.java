package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiangxin.catalog.service.ImportReport;
import org.jiangxin.catalog.service.RowProblem;
import org.jiangxin.catalog.service.StandardService;
import org.jiangxin.catalog.service.StandardSheet;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** The file that replaces the points of a draft, and why its rows were not taken. */
@Named
@ViewScoped
public class StandardUpload implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 30;

    @Inject
    StandardService standards;

    @Inject
    StandardSheet sheet;

    @Inject
    PageMessages messages;

    private ImportReport report;
    private transient Part file;

    public String upload(String id) {
        report = null;
        if (file == null || file.getSize() == 0) {
            throw new Refused(Refusal.of("catalog.import.choose").on("file"));
        }
        try (var in = file.getInputStream()) {
            report = standards.importPoints(id, in, file.getSubmittedFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard();
        }
        if (!report.isImported()) {
            return null;
        }
        messages.done("catalog", "standard.message.imported", report.points());
        return StandardPage.here(id);
    }

    /** The container's copy does not wait for the garbage collector. */
    private void discard() {
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows that were not taken, with the reasons, as a file. */
    public void problems() throws IOException {
        var locale = Faces.getLocale();
        var content = sheet.problems(
                report,
                Texts.get(locale, "catalog", "standard.file.reason"),
                Texts.get(locale, "catalog", "standard.file.row"),
                reason -> Texts.of(locale, reason));
        Faces.sendFile(content, Texts.get(locale, "catalog", "standard.file.problems") + ".xlsx", true);
    }

    public String words(Refusal refusal) {
        return Texts.of(Faces.getLocale(), refusal);
    }

    /** The first problems; all of them are in the file. */
    public List<RowProblem> getShown() {
        return report.problems()
                .subList(0, Math.min(MOST_SHOWN, report.problems().size()));
    }

    /** Null when there is nothing to tell. */
    public ImportReport getReport() {
        return report == null || report.isImported() ? null : report;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
