package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.supervision.service.ClassRow;
import org.jiangxin.supervision.service.InstitutionInspection;
import org.jiangxin.supervision.service.InstitutionView;

/** An institution with its classes in the regulator's region (R-324c). */
@Named
@ViewScoped
public class InstitutionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    InstitutionInspection inspection;

    private String id;
    private String text;
    private InstitutionView view;
    private List<ClassRow> rows;
    private long total;
    private int number = 1;

    public void load() {
        view = inspection.of(id);
        var page = inspection.classes(id, text, PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** The address of the same with another page of classes. */
    public String address(int page) {
        return "?id=" + view.organization().publicId() + "&q="
                + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&page=" + page;
    }

    public InstitutionView getView() {
        return view;
    }

    public List<ClassRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
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
}
