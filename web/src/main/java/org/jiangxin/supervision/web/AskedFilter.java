package org.jiangxin.supervision.web;

import java.io.Serializable;
import java.time.Clock;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.supervision.service.OverviewFilter;

/** What stands in the address of an overview, before anybody has looked whether it can be read. */
public class AskedFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    private String period;
    private String from;
    private String to;
    private String occupation;
    private String group;

    OverviewFilter read(Clock clock) {
        return OverviewFilter.read(period, from, to, occupation, group, ChinaTime.dayOf(clock.instant()));
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
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

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
