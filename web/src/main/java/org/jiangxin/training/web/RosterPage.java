package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.service.BoardFilter;
import org.jiangxin.training.service.BoardQuery;
import org.jiangxin.training.service.BoardRow;
import org.jiangxin.training.service.BoardService;
import org.jiangxin.training.service.BoardSort;
import org.jiangxin.training.service.ClassService;
import org.jiangxin.training.service.ClassView;
import org.jiangxin.training.service.RosterImportService;
import org.jiangxin.training.service.RosterKeeping;
import org.jiangxin.training.service.RosterPreview;

/** The roster of a class: read a file, look at what would become of it, take the good rows over; and the learners there are. */
@Named
@ViewScoped
public class RosterPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/institution/training/roster.xhtml?faces-redirect=true&id=";
    private static final int LARGEST_BYTES = 10 * 1024 * 1024;

    @Inject
    ClassService classes;

    @Inject
    RosterImportService imports;

    @Inject
    RosterKeeping keeping;

    @Inject
    BoardService boards;

    @Inject
    PageMessages messages;

    private String id;
    private String importId;
    private ClassView view;
    private RosterPreview preview;
    private List<BoardRow> rows;
    private transient Part file;
    private String removing;
    private String reason;

    public void load() {
        view = classes.get(id);
        rows = taken(boards.board(id, new BoardQuery(getText(), BoardFilter.ALL, BoardSort.JOINED, false, wanted()))
                .page());
        if (importId != null && !importId.isBlank()) {
            preview = imports.preview(id, importId);
        }
    }

    public String read() {
        var content = Uploaded.read(file, LARGEST_BYTES);
        if (content.length == 0) {
            throw new Refused(Refusal.of("training.roster.no_file").on("file"));
        }
        var made = imports.read(id, file.getSubmittedFileName(), new ByteArrayInputStream(content));
        return SELF + id + "&import=" + made.importId();
    }

    public String accept() {
        var outcome = imports.accept(id, importId);
        messages.done(
                "training",
                outcome.refused() == 0 ? "roster.message.taken" : "roster.message.taken.rest",
                outcome.added(),
                outcome.changed(),
                outcome.same(),
                outcome.refused());
        return SELF + id + (outcome.refused() == 0 ? "" : "&import=" + importId);
    }

    public String discard() {
        imports.discard(id, importId);
        messages.done("training", "roster.message.discarded");
        return SELF + id;
    }

    public String remove() {
        keeping.remove(id, removing, reason);
        messages.done("training", "roster.message.removed");
        return SELF + id;
    }

    @Override
    protected String filters() {
        return "&id=" + id;
    }

    public boolean isOpen() {
        return view.status().takesRoster();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getImportId() {
        return importId;
    }

    public void setImportId(String importId) {
        this.importId = importId;
    }

    public ClassView getView() {
        return view;
    }

    public RosterPreview getPreview() {
        return preview;
    }

    public List<BoardRow> getRows() {
        return rows;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getRemoving() {
        return removing;
    }

    public void setRemoving(String removing) {
        this.removing = removing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
