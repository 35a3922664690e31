package org.jiangxin.learning.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;

/** The hours of the day in which study counts, where a province forbids the night. */
@ApplicationScoped
class StudyHours {
    private static final int MINUTES_PER_HOUR = 60;

    @Inject
    Settings settings;

    private int from;
    private int to;

    @PostConstruct
    void read() {
        var bounds = settings.text(Setting.STUDY_HOURS).split("-");
        from = minutes(bounds[0]);
        to = minutes(bounds[1]);
    }

    boolean isOpen(Instant now) {
        var time = now.atZone(ChinaTime.ZONE);
        var minute = time.getHour() * MINUTES_PER_HOUR + time.getMinute();
        return minute >= from && minute < to;
    }

    private static int minutes(String time) {
        var parts = time.split(":");
        return Integer.parseInt(parts[0]) * MINUTES_PER_HOUR + Integer.parseInt(parts[1]);
    }
}
