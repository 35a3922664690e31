package org.jiangxin.audit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.audit.entity.AuditCriteria;
import org.jiangxin.audit.service.AuditReport;
import org.jiangxin.audit.service.AuditSearch;
import org.jiangxin.audit.service.AuditVerifier;
import org.jiangxin.audit.service.AuditView;
import org.jiangxin.audit.service.KeptHead;
import org.jiangxin.identity.service.StaffNames;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.ChinaTime;

/** The audit trail by actor, time, action and subject, and the button that proves it (R-324c). The search stands in the address. */
@Named
@ViewScoped
public class TrailPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final int DAYS = 30;
    private static final int LONGEST_HEADS = 10_000;

    @Inject
    AuditSearch search;

    @Inject
    AuditVerifier verifier;

    @Inject
    StaffNames names;

    @Inject
    TrailWords words;

    @Inject
    Clock clock;

    private TrailQuery query = new TrailQuery();
    private List<AuditView> rows = List.of();
    private Map<Long, String> usernames = Map.of();
    private long total;
    private String heads = "";
    private transient AuditReport report;
    private transient int compared;

    public void load() {
        query.complete(ChinaTime.dayOf(clock.instant()), DAYS);
        var wanted = new AuditCriteria(
                ChinaTime.startOf(query.from()),
                ChinaTime.startOf(query.to().plusDays(1)),
                actor(),
                query.getAction(),
                query.getSubject());
        var page = search.find(wanted, new PageRequest((query.getPage() - 1) * ROWS, ROWS));
        rows = page.rows();
        total = page.total();
        usernames = names.of(rows.stream()
                .map(AuditView::actor)
                .filter(actor -> actor.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet()));
    }

    /** Recomputes every chain, also against heads that were kept outside. */
    public void verify() {
        if (heads != null && heads.length() > LONGEST_HEADS) {
            throw new Refused(Refusal.of("audit.heads.too_long").on("heads"));
        }
        var kept = KeptHead.parse(heads == null ? "" : heads);
        if (kept.isEmpty() && heads != null && !heads.isBlank()) {
            throw new Refused(Refusal.of("audit.heads.unreadable").on("heads"));
        }
        report = verifier.verify(kept);
        compared = kept.size();
    }

    /** Who did it: user name of staff, else the number of the account. */
    public String who(AuditView row) {
        return row.actor().matches("\\d{1,18}")
                ? usernames.getOrDefault(Long.valueOf(row.actor()), words.account(row.actor()))
                : words.system();
    }

    /** Facts of an entry in their order. */
    public List<Map.Entry<String, String>> facts(AuditView row) {
        return List.copyOf(row.details().entrySet());
    }

    public TrailWords getWords() {
        return words;
    }

    public TrailQuery getQuery() {
        return query;
    }

    public List<AuditView> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getPages() {
        return (int) Math.max(1, (total + ROWS - 1) / ROWS);
    }

    /** Null as long as nothing was verified. */
    public AuditReport getReport() {
        return report;
    }

    public int getCompared() {
        return compared;
    }

    /** Heads of the report as a text to be kept outside of the platform. */
    public String getHeadsNow() {
        return report == null ? "" : words.heads(report.heads());
    }

    public String getHeads() {
        return heads;
    }

    public void setHeads(String heads) {
        this.heads = heads;
    }

    /** A user name becomes the number that the trail holds; an unknown one finds nothing. */
    private String actor() {
        var wanted = query.getActor();
        if (wanted.isEmpty() || wanted.matches("\\d{1,18}|SYSTEM")) {
            return wanted;
        }
        var found = names.find(wanted);
        return found.isPresent() ? Long.toString(found.getAsLong()) : "-";
    }
}
