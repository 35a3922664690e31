package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.service.StandardService;
import org.jiangxin.catalog.service.StandardView;
import org.jiangxin.shared.paging.PageRequest;

/** Skill standards, searched (R-322b). The search lives in the address, so that Back and a bookmark keep it. */
@Named
@ViewScoped
public class StandardsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final int LAST_PAGE = 10_000;

    @Inject
    StandardService standards;

    private String text;
    private StandardKind kind;
    private int number = 1;
    private long total;
    private List<StandardView> rows;

    public void load() {
        var page = standards.search(text, kind, PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return "?q=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&kind=" + getKind()
                + "&page=" + page;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || kind != null;
    }

    public List<StandardKind> getKinds() {
        return Arrays.asList(StandardKind.values());
    }

    public List<StandardView> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getPages() {
        return (int) Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Math.min(LAST_PAGE, Math.max(1, number));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind == null ? "" : kind.name();
    }

    public void setKind(String name) {
        this.kind = Arrays.stream(StandardKind.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
