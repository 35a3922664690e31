package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.integrity.entity.RegisterKind;
import org.jiangxin.integrity.service.RegisterProblem;
import org.jiangxin.integrity.service.RegisterService;
import org.jiangxin.integrity.service.RegisterView;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Comparison lists of other authorities: what is there, and a new one of a province or a city. */
@Named
@ViewScoped
public class RegistersPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/supervision/integrity/registers.xhtml?faces-redirect=true";
    private static final int LARGEST_BYTES = 10 * 1024 * 1024;
    private static final int SHOWN = 200;

    @Inject
    RegisterService service;

    @Inject
    PageMessages messages;

    private List<RegisterView> rows;
    private RegisterKind kind;
    private String authority;
    private String document;
    private LocalDate asOf;
    private List<RegisterProblem> problems = List.of();
    private transient Part file;

    public void load() {
        rows = taken(service.list(getText(), wanted()));
    }

    /** Takes the file, or stays and says of every line what is wrong with it. */
    public String take() {
        problems = List.of();
        if (file == null || file.getSize() == 0) {
            throw new Refused(Refusal.of("integrity.register.no_file").on("file"));
        }
        var outcome = service.load(
                new RegisterService.Draft(kind, authority, document, asOf),
                file.getSubmittedFileName(),
                new ByteArrayInputStream(read(file)));
        if (!outcome.problems().isEmpty()) {
            problems = outcome.problems();
            return null;
        }
        messages.done("integrity", "registers.message.loaded", outcome.number(), outcome.lines());
        return SELF;
    }

    private static byte[] read(Part part) {
        try (var in = part.getInputStream()) {
            return in.readNBytes(LARGEST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String why(RegisterProblem problem) {
        return Texts.of(Faces.getLocale(), problem.why());
    }

    public boolean isOpen() {
        return service.mayLoad();
    }

    public RegisterKind[] getKinds() {
        return RegisterKind.values();
    }

    public List<RegisterView> getRows() {
        return rows;
    }

    /** The first ones; the count tells how many there are. */
    public List<RegisterProblem> getProblems() {
        return problems.subList(0, Math.min(SHOWN, problems.size()));
    }

    public int getProblemCount() {
        return problems.size();
    }

    public RegisterKind getKind() {
        return kind;
    }

    public void setKind(RegisterKind kind) {
        this.kind = kind;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
