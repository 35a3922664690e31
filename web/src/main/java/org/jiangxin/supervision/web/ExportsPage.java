package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.supervision.service.CheckedPackage;
import org.jiangxin.supervision.service.ClueExports;
import org.jiangxin.supervision.service.ExportEntry;
import org.jiangxin.supervision.service.SupervisionExports;

/** The register of files taken out of supervision, newest first (R-324c). */
@Named
@ViewScoped
public class ExportsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    SupervisionExports exports;

    @Inject
    ClueExports clues;

    private List<ExportEntry> rows;
    private CheckedPackage checked;
    private transient Part file;

    public void load() {
        rows = taken(exports.register(getText(), wanted()));
    }

    /** Whether a package of a clue is as it left. */
    public void check() {
        checked = null;
        checked = clues.check(file == null ? new byte[0] : read(file));
    }

    private static byte[] read(Part part) {
        try (var in = part.getInputStream()) {
            return in.readNBytes(ClueExports.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CheckedPackage getChecked() {
        return checked;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public List<ExportEntry> getRows() {
        return rows;
    }
}
