package org.jiangxin.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangxin.audit.service.KeptHead;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Actions, subjects and times of the trail in words; what has none is shown as it is written. */
@ApplicationScoped
public class TrailWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** An action in words, or as it is written. */
    public String action(String action) {
        return known("action." + action, action);
    }

    public String subject(String type) {
        return known("subject." + type, type);
    }

    public String at(Instant moment) {
        return MOMENT.format(moment.atZone(ChinaTime.ZONE));
    }

    /** Heads one a line, as they are pasted back. */
    String heads(List<KeptHead> heads) {
        return heads.stream().map(KeptHead::text).collect(Collectors.joining("\n"));
    }

    String account(String number) {
        return Texts.get(Faces.getLocale(), "audit", "trail.account", number);
    }

    String system() {
        return Texts.get(Faces.getLocale(), "audit", "trail.system");
    }

    private static String known(String key, String fallback) {
        var bundle = Texts.bundle("audit", Faces.getLocale());
        return bundle.containsKey(key) ? bundle.getString(key) : fallback;
    }
}
