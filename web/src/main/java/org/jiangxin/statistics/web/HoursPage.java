package org.jiangxin.statistics.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jiangxin.statistics.service.HoursDay;
import org.jiangxin.statistics.service.HoursPeriod;
import org.jiangxin.statistics.service.HoursView;
import org.jiangxin.statistics.service.InstitutionHours;
import org.jiangxin.training.service.ClassSummary;

/** Study hours of the own classes by day (R-331b). What is looked at stands in the address, so that Back finds it again. */
@Named
@ViewScoped
public class HoursPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    InstitutionHours hours;

    private String classId;
    private String show;
    private String from;
    private String to;
    private HoursView view;
    private StudyDrawing drawing;
    private List<ClassSummary> choices;

    public void load() {
        view = hours.of(classId, show, from, to);
        choices = hours.choices();
        drawing = StudyDrawing.of(HoursColumns.of(view.days()));
    }

    /** Days on which something happened, newest first. */
    public List<HoursDay> getDays() {
        return view.days().stream()
                .filter(day -> !day.isIdle())
                .sorted(Comparator.comparing(HoursDay::day).reversed())
                .toList();
    }

    /** The address of the same with another of the usual periods. */
    public String address(HoursPeriod.Preset preset) {
        return "?show=" + preset + classPart();
    }

    /** What the page shows, as the export is asked for it. */
    public String getAddress() {
        return "?" + view.period().address() + classPart();
    }

    private String classPart() {
        return view.inClass() == null
                ? ""
                : "&class=" + URLEncoder.encode(view.inClass().publicId(), StandardCharsets.UTF_8);
    }

    /** Whether the class stands among the choices; one without anything counted does not. */
    public boolean isOutsideChoices() {
        return view.inClass() != null
                && choices.stream()
                        .noneMatch(one -> one.publicId().equals(view.inClass().publicId()));
    }

    public HoursColumns.Unit getUnit() {
        return HoursColumns.unit(view.days());
    }

    public List<HoursPeriod.Preset> getPresets() {
        return List.of(HoursPeriod.Preset.WEEK, HoursPeriod.Preset.MONTH);
    }

    public HoursView getView() {
        return view;
    }

    public StudyDrawing getDrawing() {
        return drawing;
    }

    public List<ClassSummary> getChoices() {
        return choices;
    }

    public String getClassId() {
        return classId;
    }

    public void setClassId(String classId) {
        this.classId = classId;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
