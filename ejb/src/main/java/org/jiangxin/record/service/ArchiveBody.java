package org.jiangxin.record.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jiangxin.shared.time.ChinaTime;

/** The sections of a printed archive below its head. */
final class ArchiveBody {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int HASH_SHOWN = 12;

    private final ArchiveContent content;
    private final int hour;
    private final StringBuilder out = new StringBuilder();

    ArchiveBody(ArchiveContent content) {
        this.content = content;
        this.hour = content.study().hourMinutes();
    }

    String markup() {
        sums();
        days();
        lessons();
        ledger();
        checks();
        exam();
        certificate();
        return out.toString();
    }

    private void sums() {
        var study = content.study();
        section("archive.first");
        out.append("<table class=\"eq\"><tr>");
        figure(hours(study.creditedMillis()), word("state.credited"));
        figure(hours(study.pendingMillis()), word("state.pending"));
        figure(hours(study.uncountedMillis()), word("state.uncounted"));
        figure(hours(study.requiredMillis()), word("label.required"));
        figure(study.lessonsComplete() + " / " + study.lessonsRequired(), word("archive.lessonsDone"));
        out.append("</tr></table>");
        paragraph(word(study.done() ? "archive.done" : "archive.notDone")
                + word("archive.policy", content.policyVersion()));
    }

    private void days() {
        section("archive.days");
        if (content.days().isEmpty()) {
            paragraph(word("archive.none.study"));
            return;
        }
        head("archive.day", "state.credited", "state.pending", "state.uncounted");
        long credited = 0;
        long pending = 0;
        long uncounted = 0;
        for (var day : content.days()) {
            row(
                    DocumentWords.date(LocalDate.parse(day.day())),
                    hours(day.creditedMillis()),
                    hours(day.pendingMillis()),
                    hours(day.uncountedMillis()));
            credited += day.creditedMillis();
            pending += day.pendingMillis();
            uncounted += day.uncountedMillis();
        }
        total(word("archive.total", content.days().size()), hours(credited), hours(pending), hours(uncounted));
        out.append("</tbody></table>");
    }

    private void lessons() {
        section("archive.lessons");
        head("archive.lesson", "archive.form", "state.credited", "archive.coverage", "archive.state");
        for (var lesson : content.lessons()) {
            row(
                    lesson.number() + " " + lesson.title(),
                    DocumentWords.code("form", lesson.form()),
                    hours(lesson.creditedMillis()),
                    lesson.coveragePercent() + "%",
                    word(
                            lesson.complete()
                                    ? "archive.complete"
                                    : lesson.required() ? "archive.open" : "archive.optional"));
        }
        out.append("</tbody></table>");
    }

    private void ledger() {
        section("archive.ledger");
        if (content.intervals().isEmpty()) {
            paragraph(word("archive.none.study"));
        } else {
            head(
                    "archive.span",
                    "archive.lesson",
                    "state.credited",
                    "state.pending",
                    "state.uncounted",
                    "archive.hash");
            for (var span : content.intervals()) {
                row(
                        span(span.startedAt(), span.endedAt()),
                        span.lesson(),
                        hours(span.creditedMillis()),
                        hours(span.pendingMillis()),
                        hours(span.uncountedMillis())
                                + (span.reason() == null ? "" : " " + DocumentWords.code("reason", span.reason())),
                        span.hash()
                                .substring(0, Math.min(HASH_SHOWN, span.hash().length())));
            }
            out.append("</tbody></table>");
            if (content.olderLeftOut()) {
                paragraph(word("archive.leftOut"));
            }
        }
        paragraph(word("archive.chain", content.ledgerHead()));
    }

    private void checks() {
        section("archive.checks");
        if (content.checks().isEmpty()) {
            paragraph(word("archive.none.checks"));
            return;
        }
        head("archive.at", "archive.kind", "archive.result");
        for (var check : content.checks()) {
            row(
                    moment(check.at()),
                    DocumentWords.code("check", check.kind()),
                    DocumentWords.code("result", check.result()));
        }
        out.append("</tbody></table>");
    }

    private void exam() {
        section("archive.exam");
        var exam = content.exam();
        if (exam == null) {
            paragraph(word("archive.none.exam"));
            return;
        }
        out.append("<table class=\"eq\"><tr>");
        figure(
                DocumentWords.number(exam.score()) + " / " + DocumentWords.number(exam.fullScore()),
                word("archive.score"));
        figure(DocumentWords.number(exam.passScore()), word("archive.passScore"));
        figure(hours(exam.durationMillis()), word("archive.duration"));
        figure(exam.correct() + " / " + exam.items(), word("archive.correct"));
        figure(word(exam.passed() ? "archive.passed" : "archive.failed"), word("archive.verdict"));
        out.append("</tr></table>");
        paragraph(word(
                "archive.conduct",
                exam.title(),
                exam.attempt(),
                exam.leftPage(),
                hours(exam.awayMillis()),
                exam.reentries(),
                exam.late(),
                word(exam.rapid() ? "archive.rapid" : "archive.notRapid")));
        if (exam.presenceAsked() > 0) {
            paragraph(word("archive.presence", exam.presenceAsked(), exam.presenceAsked() - exam.presenceMissed()));
        }
        if (!exam.knowledge().isEmpty()) {
            head("archive.knowledge", "archive.wrong", "archive.asked");
            exam.knowledge()
                    .forEach(point ->
                            row(point.title(), Integer.toString(point.wrong()), Integer.toString(point.total())));
            out.append("</tbody></table>");
        }
    }

    private void certificate() {
        section("archive.certificate");
        var certificate = content.certificate();
        paragraph(
                certificate == null
                        ? word("archive.none.certificate")
                        : word(
                                "archive.certified",
                                certificate.serial(),
                                DocumentWords.date(LocalDate.parse(certificate.issuedOn())),
                                DocumentWords.checkCode(certificate.payloadHash())));
    }

    private void section(String key) {
        out.append("<h2>").append(Markup.text(word(key))).append("</h2>");
    }

    private void paragraph(String text) {
        out.append("<p>").append(Markup.text(text)).append("</p>");
    }

    private void figure(String number, String label) {
        out.append("<td><b>")
                .append(Markup.text(number))
                .append("</b><br/><span>")
                .append(Markup.text(label))
                .append("</span></td>");
    }

    private void head(String... keys) {
        out.append("<table class=\"rows c").append(keys.length).append("\"><thead><tr>");
        for (var key : keys) {
            out.append("<th>").append(Markup.text(word(key))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
    }

    private void row(String... cells) {
        cells("", cells);
    }

    private void total(String... cells) {
        cells(" class=\"total\"", cells);
    }

    private void cells(String attributes, String... cells) {
        out.append("<tr").append(attributes).append('>');
        for (var cell : cells) {
            out.append("<td>").append(Markup.text(cell)).append("</td>");
        }
        out.append("</tr>");
    }

    private String hours(long millis) {
        return millis == 0 ? "0" : DocumentWords.hours(millis, hour);
    }

    private static String word(String key, Object... arguments) {
        return DocumentWords.of(
                key, List.of(arguments).stream().map(String::valueOf).toArray());
    }

    private static String moment(String at) {
        return at == null ? "—" : DocumentWords.moment(Instant.parse(at));
    }

    private static String span(String from, String to) {
        return STAMP.format(Instant.parse(from).atZone(ChinaTime.ZONE))
                + "–"
                + TIME.format(Instant.parse(to).atZone(ChinaTime.ZONE));
    }
}
