package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.service.OrganizationApproval;
import org.jiangxin.organization.service.OrganizationFilter;
import org.jiangxin.organization.service.OrganizationItem;
import org.jiangxin.shared.paging.PageRequest;

/** Institutions and employers of the regulator's region. The filters live in the address, so that Back and a bookmark keep them. */
@Named
@ViewScoped
public class OrganizationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    OrganizationApproval approval;

    private String text;
    private String kind;
    private String status;
    private int number = 1;
    private long total;
    private List<OrganizationItem> rows;

    public void load() {
        var page = approval.search(
                new OrganizationFilter(
                        text, known(OrganizationKind.values(), kind), known(OrganizationStatus.values(), status)),
                PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return "?q=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&kind="
                + (kind == null ? "" : kind) + "&status=" + (status == null ? "" : status) + "&page=" + page;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank()
                || kind != null && !kind.isBlank()
                || status != null && !status.isBlank();
    }

    private static <T extends Enum<T>> T known(T[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public List<OrganizationKind> getKinds() {
        return List.of(OrganizationKind.TRAINING_INSTITUTION, OrganizationKind.EMPLOYER);
    }

    public List<OrganizationStatus> getStatuses() {
        return Arrays.asList(OrganizationStatus.values());
    }

    public List<OrganizationItem> getRows() {
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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = known(OrganizationKind.values(), kind) == null ? null : kind;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = known(OrganizationStatus.values(), status) == null ? null : status;
    }
}
