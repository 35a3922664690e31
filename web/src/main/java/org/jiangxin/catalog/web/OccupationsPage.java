package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiangxin.catalog.service.OccupationDirectory;
import org.jiangxin.catalog.service.OccupationView;
import org.jiangxin.shared.paging.PageRequest;

/** The classification of occupations, searched (R-322a). The search lives in the address, so that Back and a bookmark keep it. */
@Named
@ViewScoped
public class OccupationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final int LAST_PAGE = 10_000;

    @Inject
    OccupationDirectory occupations;

    private String text;
    private String major;
    private int number = 1;
    private long total;
    private List<OccupationView> rows;
    private Map<String, String> majors;

    public void load() {
        var page = occupations.search(text, major, PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
        majors = occupations.majorTitles();
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return "?q=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&major="
                + (major == null ? "" : major) + "&page=" + page;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || major != null;
    }

    public List<Map.Entry<String, String>> getMajors() {
        return List.copyOf(majors.entrySet());
    }

    public List<OccupationView> getRows() {
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

    public String getMajor() {
        return major;
    }

    public void setMajor(String major) {
        this.major = major != null && major.matches("[1-8]") ? major : null;
    }
}
