package org.jiangxin.supervision.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.integrity.web.ClueText;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.supervision.service.ClueExports;
import org.jiangxin.supervision.service.ExportMark;

/**
 * The summary of a clue that is taken away, to read and to print: a Chinese document whatever the language of the page, masked as on the
 * page, with pictures beside the words they belong to.
 */
public final class ClueSummary implements ClueExports.Summary {
    private static final String TEMPLATE = "/org/jiangxin/supervision/clue-summary.html";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ClueText WORDS = new ClueText(Locale.SIMPLIFIED_CHINESE);

    @Override
    public String of(ClueView clue, ExportMark mark, Map<String, String> pictures) {
        var row = clue.row();
        return template()
                .replace("${title}", text(own("title", WORDS.named(row.kind()))))
                .replace("${mark}", text(own("mark", mark.serial(), mark.who(), moment(mark.at()), mark.inNameOf())))
                .replace("${about.title}", text(WORDS.of("clue.about")))
                .replace("${about}", lines(about(clue)))
                .replace("${why.title}", text(WORDS.of("clue.why.title")))
                .replace("${why}", text(WORDS.why(clue)))
                .replace("${honest}", text(WORDS.honest(clue)))
                .replace("${facts}", lines(WORDS.facts(clue)))
                .replace("${limits.title}", text(WORDS.of("clue.limit")))
                .replace("${limits}", lines(WORDS.limits(clue)))
                .replace("${records.title}", text(WORDS.of("clue.references")))
                .replace(
                        "${records}",
                        clue.references().stream().map(ClueSummary::text).collect(Collectors.joining("<br/>")))
                .replace("${steps.title}", text(WORDS.of("clue.steps")))
                .replace("${steps.head}", head("step.what", "step.when", "step.who", "step.said"))
                .replace(
                        "${steps}",
                        clue.steps().stream().map(step -> step(step, pictures)).collect(Collectors.joining()))
                .replace("${appeals.title}", text(own("appeals")))
                .replace("${appeals}", appeals(clue))
                .replace("${note}", text(WORDS.of("clue.noVerdict")));
    }

    private static List<ClueText.Line> about(ClueView clue) {
        var row = clue.row();
        return List.of(
                line(
                        "clue.kind",
                        WORDS.named(row.kind()) + "（"
                                + WORDS.of("clue.number", row.kind().number()) + "）"),
                line("clue.status", WORDS.named(row.status())),
                line("clue.severity", WORDS.named(row.severity())),
                line(
                        "clue.learner",
                        row.learner().isEmpty() ? WORDS.of("clue.wholeClass") : row.learner() + " " + clue.learnerId()),
                line("clue.class", row.classTitle()),
                line("clue.institution", row.institutionName()),
                line("clue.day", row.day().toString()),
                line("clue.raised", moment(row.raisedAt())),
                line(
                        "clue.due",
                        row.statementDueOn() == null ? "" : row.statementDueOn().toString()),
                line("clue.withdrawn", WORDS.of("clue.minutes", clue.withdrawnMinutes())),
                new ClueText.Line(own("clue"), row.publicId()));
    }

    private static ClueText.Line line(String key, String value) {
        return new ClueText.Line(WORDS.of(key), value == null ? "" : value);
    }

    private static String step(ClueView.Step step, Map<String, String> pictures) {
        var said = (step.sampled() == null ? "" : text(WORDS.named(step.sampled())) + "<br/>")
                + text(step.said() == null ? "" : step.said())
                + step.pictures().stream()
                        .filter(pictures::containsKey)
                        .map(id -> "<br/><img src=\"" + pictures.get(id) + "\" alt=\"" + pictures.get(id) + "\"/>")
                        .collect(Collectors.joining());
        return "<tr><td>" + text(WORDS.named(step.kind())) + "</td><td>" + moment(step.at()) + "</td><td>"
                + text(step.by()) + "</td><td>" + said + "</td></tr>";
    }

    private static String appeals(ClueView clue) {
        if (clue.appeals().isEmpty()) {
            return "<p>" + text(own("appeals.none")) + "</p>";
        }
        return "<table>" + head("appeal.when", "appeal.text", "appeal.status", "appeal.answer")
                + clue.appeals().stream()
                        .map(appeal -> "<tr><td>" + moment(appeal.madeAt()) + "</td><td>" + text(appeal.text())
                                + "</td><td>" + text(WORDS.named(appeal.status())) + "</td><td>"
                                + text(
                                        appeal.reason() == null
                                                ? ""
                                                : appeal.reason() + "（" + moment(appeal.decidedAt()) + "）")
                                + "</td></tr>")
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String head(String... keys) {
        var cells = new StringBuilder("<tr>");
        for (var key : keys) {
            cells.append("<th scope=\"col\">").append(text(own(key))).append("</th>");
        }
        return cells.append("</tr>").toString();
    }

    private static String lines(List<ClueText.Line> lines) {
        return lines.stream()
                .filter(one -> !one.value().isBlank())
                .map(one ->
                        "<tr><th scope=\"row\">" + text(one.name()) + "</th><td>" + text(one.value()) + "</td></tr>")
                .collect(Collectors.joining());
    }

    private static String own(String key, Object... arguments) {
        return Texts.get(Locale.SIMPLIFIED_CHINESE, "supervision", "summary." + key, arguments);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ChinaTime.ZONE));
    }

    /** What people wrote stays text, whatever it looks like: the file is opened without any policy of a page. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("$", "&#36;")
                .replace("\n", "<br/>");
    }

    private static String template() {
        try (var in = ClueSummary.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
