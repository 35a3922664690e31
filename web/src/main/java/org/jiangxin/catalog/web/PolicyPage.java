package org.jiangxin.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.jiangxin.catalog.service.PolicyDraft;
import org.jiangxin.catalog.service.PolicyService;
import org.jiangxin.catalog.service.PolicySheet;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.PageMessages;
import org.omnifaces.util.Faces;

/** One value of the study policy: what it means, why it holds, its history, and deciding it with its document. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PolicyService policies;

    @Inject
    PageMessages messages;

    @Inject
    Clock clock;

    private final AskedPlace asked = new AskedPlace();
    private String key;
    private PolicySheet sheet;
    private String amount;
    private boolean locked;
    private LocalDate from;
    private LocalDate until;
    private String documentNumber;
    private String documentTitle;

    public void load() {
        sheet = policies.sheet(asked.target(), key);
        var line = sheet.line();
        if (sheet.regionCode() != null) {
            asked.setCode(sheet.regionCode());
        }
        amount = line.key().unit().print(line.amount());
        locked = line.own() && line.isLocked();
        from = ChinaTime.dayOf(clock.instant());
    }

    public String decide() {
        var typed = sheet.line()
                .key()
                .unit()
                .read(amount)
                .orElseThrow(
                        () -> new Refused(Refusal.of("catalog.policy.amount").on("amount")));
        policies.decide(asked.target(), key, draft(typed, locked));
        return done("policy.message.set");
    }

    /** Takes the own value back: what is wider holds again. */
    public String withdraw() {
        policies.decide(asked.target(), key, draft(null, false));
        return done("policy.message.withdrawn");
    }

    private PolicyDraft draft(Integer value, boolean lock) {
        return new PolicyDraft(value, lock, from, until, documentNumber, documentTitle);
    }

    private String done(String message) {
        messages.done("catalog", message, from);
        return Faces.getViewId() + "?faces-redirect=true&key=" + key + "&" + asked.getAddress();
    }

    public PolicySheet getSheet() {
        return sheet;
    }

    public AskedPlace getAsked() {
        return asked;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getDocumentTitle() {
        return documentTitle;
    }

    public void setDocumentTitle(String documentTitle) {
        this.documentTitle = documentTitle;
    }
}
