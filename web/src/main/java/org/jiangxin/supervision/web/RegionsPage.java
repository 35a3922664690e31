package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.RuleDrawing;
import org.jiangxin.statistics.web.StudyColumn;
import org.jiangxin.statistics.web.StudyDrawing;
import org.jiangxin.supervision.service.FilterChoices;
import org.jiangxin.supervision.service.InstitutionInspection;
import org.jiangxin.supervision.service.InstitutionRow;
import org.jiangxin.supervision.service.Overview;
import org.jiangxin.supervision.service.OverviewFilter;
import org.jiangxin.supervision.service.Period;
import org.jiangxin.supervision.service.RegionOverview;
import org.jiangxin.supervision.service.RegionRow;
import org.jiangxin.supervision.service.TrendMonth;

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

    @Inject
    Clock clock;

    private String code;
    private final AskedFilter asked = new AskedFilter();
    private String text;
    private int number = 1;
    private Overview overview;
    private OverviewFilter filter;
    private FilterChoices choices;
    private StudyDrawing trend;
    private List<RegionRow> regions = List.of();
    private List<InstitutionRow> institutions;
    private long total;

    public void load() {
        filter = asked.read(clock);
        overview = overviews.of(code, filter);
        choices = overviews.choices(overview.region().code());
        trend = StudyDrawing.of(
                overview.trend().stream().map(RegionsPage::column).toList());
        if (overview.rows().isEmpty()) {
            var page = inspection.in(overview.region().code(), text, filter, PageRequest.page(number, ROWS));
            institutions = page.rows();
            total = page.total();
        } else if (isSearched()) {
            var page = overviews.called(overview.region().code(), text, filter, PageRequest.page(number, ROWS));
            regions = page.rows();
            total = page.total();
        } else {
            regions = overview.rows();
        }
    }

    private static StudyColumn column(TrendMonth month) {
        var figures = month.figures();
        return new StudyColumn(
                String.valueOf(month.month().getMonthValue()),
                figures.creditedMillis(),
                figures.pendingMillis(),
                figures.uncountedMillis());
    }

    /** Width of a region's bar beside the longest one. */
    public String bar(RegionRow row) {
        var most = regions.stream()
                .mapToLong(one -> one.figures().creditedMillis())
                .max()
                .orElse(0);
        return RuleDrawing.percent(row.figures().creditedMillis(), most);
    }

    /** Whether regions or institutions are searched for. */
    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    /** The regions directly below, never more than a page; of a search those found at any depth. */
    public List<RegionRow> getRegions() {
        return regions;
    }

    /** The address of the same with another page of institutions, or of regions found. */
    public String address(int page) {
        return "?code=" + overview.region().code() + "&" + filter.address() + "&q="
                + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&page=" + page;
    }

    public List<Period> getPeriods() {
        return List.of(Period.values());
    }

    public Overview getOverview() {
        return overview;
    }

    public StudyDrawing getTrend() {
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

    public OverviewFilter getFilter() {
        return filter;
    }

    public FilterChoices getChoices() {
        return choices;
    }

    public AskedFilter getAsked() {
        return asked;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
