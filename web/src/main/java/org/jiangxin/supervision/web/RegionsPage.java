package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.RuleDrawing;
import org.jiangxin.supervision.service.InstitutionInspection;
import org.jiangxin.supervision.service.InstitutionRow;
import org.jiangxin.supervision.service.Overview;
import org.jiangxin.supervision.service.Period;
import org.jiangxin.supervision.service.RegionOverview;
import org.jiangxin.supervision.service.RegionRow;

/** A region, the regions below it, and in a county its institutions (R-324c). What is looked at stands in the address. */
@Named
@ViewScoped
public class RegionsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    RegionOverview overviews;

    @Inject
    InstitutionInspection inspection;

    private String code;
    private String period;
    private String text;
    private int number = 1;
    private Overview overview;
    private TrendDrawing trend;
    private List<InstitutionRow> institutions;
    private long total;

    public void load() {
        overview = overviews.of(code, known());
        trend = TrendDrawing.of(overview.trend());
        if (overview.rows().isEmpty()) {
            var page = inspection.in(
                    overview.region().code(), text, PageRequest.page(number, ROWS));
            institutions = page.rows();
            total = page.total();
        }
    }

    /** Width of a region's bar beside the longest one. */
    public String bar(RegionRow row) {
        var most = overview.rows().stream()
                .mapToLong(one -> one.figures().creditedMillis())
                .max()
                .orElse(0);
        return RuleDrawing.percent(row.figures().creditedMillis(), most);
    }

    /** The address of the same with another page of institutions. */
    public String address(int page) {
        return "?code=" + overview.region().code() + "&period=" + known() + "&q="
                + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&page=" + page;
    }

    private Period known() {
        return Arrays.stream(Period.values())
                .filter(one -> one.name().equals(period))
                .findFirst()
                .orElse(Period.YEAR);
    }

    public List<Period> getPeriods() {
        return List.of(Period.values());
    }

    public Overview getOverview() {
        return overview;
    }

    public TrendDrawing getTrend() {
        return trend;
    }

    public boolean isCounty() {
        return institutions != null;
    }

    public List<InstitutionRow> getInstitutions() {
        return institutions == null ? List.of() : institutions;
    }

    public long getTotal() {
        return total;
    }

    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPeriod() {
        return known().name();
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
