package org.jiangxin.interaction.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jiangxin.interaction.service.LiveBroadcasts;
import org.jiangxin.interaction.service.LiveRow;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.StaffClass;
import org.jiangxin.training.service.StaffClasses;

/** The live classes of a class, and the broadcast of one of them from this page. */
@Named
@ViewScoped
public class LivePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int SECONDS_PER_MINUTE = 60;

    @Inject
    LiveBroadcasts broadcasts;

    @Inject
    StaffClasses classes;

    private String id;
    private String title;
    private boolean running;
    private List<LiveRow> rows;

    public void load() {
        StaffClass found = classes.own(id);
        title = found.title();
        running = found.isRunning();
        rows = broadcasts.of(id);
    }

    /** When it was begun or ended, as a person writes it. */
    public String moment(Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(ChinaTime.ZONE));
    }

    public long minutes(int seconds) {
        return Math.max(1, Math.round(seconds / (double) SECONDS_PER_MINUTE));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public boolean isRunning() {
        return running;
    }

    public List<LiveRow> getRows() {
        return rows;
    }
}
