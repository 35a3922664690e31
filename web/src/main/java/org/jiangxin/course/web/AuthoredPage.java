package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangxin.course.service.AuthoringService;
import org.jiangxin.course.service.AuthoringViews.CourseRow;
import org.jiangxin.course.service.SubmissionService;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.PageMessages;

/** Courses that the institution writes (R-322b). Search and page live in the address, so that Back keeps them. */
@Named
@ViewScoped
public class AuthoredPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    AuthoringService authoring;

    @Inject
    SubmissionService submissions;

    @Inject
    PageMessages messages;

    private String text;
    private int number = 1;
    private long total;
    private List<CourseRow> rows;

    public void load() {
        var page = authoring.courses(text, PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** Begins the next version of a released course. */
    public String beginVersion(String courseId) {
        var draft = submissions.beginVersion(courseId);
        messages.done("course", "authored.message.begun");
        return "/institution/course/draft.xhtml?faces-redirect=true&draft=" + draft;
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return "?q=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&page=" + page;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank();
    }

    public List<CourseRow> getRows() {
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
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
