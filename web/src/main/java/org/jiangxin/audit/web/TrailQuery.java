package org.jiangxin.audit.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What the auditor looks for, as it stands in the address. */
public class TrailQuery implements Serializable {
    private static final long serialVersionUID = 1L;

    private String actor = "";
    private String action = "";
    private String subject = "";
    private String since = "";
    private String until = "";
    private int page = 1;

    /** Fills in days that are missing or unreadable: the last days up to today. */
    void complete(LocalDate today, int days) {
        until = (isDay(until) ? LocalDate.parse(until) : today).toString();
        since = (isDay(since) ? LocalDate.parse(since) : to().minusDays(days)).toString();
    }

    LocalDate from() {
        return LocalDate.parse(since);
    }

    LocalDate to() {
        return LocalDate.parse(until);
    }

    /** Address of another page of the same search. */
    public String at(int number) {
        return "?actor=" + encoded(actor) + "&action=" + encoded(action) + "&subject=" + encoded(subject) + "&since="
                + since + "&until=" + until + "&page=" + number;
    }

    /** Address of everything about one thing. */
    public String about(String subjectId) {
        return "?subject=" + encoded(subjectId) + "&since=" + since + "&until=" + until;
    }

    public boolean isNarrowed() {
        return !actor.isEmpty() || !action.isEmpty() || !subject.isEmpty();
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = stripped(actor);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = stripped(action);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = stripped(subject);
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = stripped(since);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = stripped(until);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    private static boolean isDay(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
