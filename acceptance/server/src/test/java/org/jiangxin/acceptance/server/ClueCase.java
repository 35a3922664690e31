package org.jiangxin.acceptance.server;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;

/**
 * A clue as it comes to be: a class of an institution of the county, a learner in it who sends a forged ticket, and the search.
 *
 * @param id public id of the clue
 */
record ClueCase(String id, ScriptedLearner learner) {
    private static final String MINE = "/learner/integrity/my-clues.xhtml";

    /** @param code number of the class, not used by another test */
    static ClueCase raise(RestClient school, RestClient county, String code) {
        var learner = learner(school, county, code);
        forge(learner);
        search();
        return of(learner);
    }

    /** The only clue about a learner. */
    static ClueCase of(ScriptedLearner learner) {
        return new ClueCase(PageForm.open(learner.rest(), MINE).find("my-clue\\.xhtml\\?id=([\\w-]{22})"), learner);
    }

    /** A new learner in a new class of the institution, which the county has let begin. */
    static ScriptedLearner learner(RestClient school, RestClient county, String code) {
        var opening = new ClassOpening(school);
        var classId = opening.draft(code, opening.project(code), true);
        var application = opening.complete(classId, 1);
        county.post("/api/training/applications/" + application + "/decision", Map.of("decision", "APPROVE"))
                .expect(204);
        school.post("/api/training/classes/" + classId + "/start", Map.of()).expect(204);
        return ScriptedLearner.in(TinyPlatform.get(), TinyPlatform.nextNumber(), code);
    }

    /** What the operator's command answers for today. */
    static String search() {
        return TinyPlatform.get().command("find-clues", "day=" + LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    /** A picture as a camera makes it. */
    static PageForm.Chosen photo(String field) {
        var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(200, 100, 400, 400);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageForm.Chosen(field, field + ".jpg", "image/jpeg", bytes.toByteArray());
    }

    private static void forge(ScriptedLearner learner) {
        var ticket = learner.acquire(learner.lessonId("VIDEO"), "a", false)
                .expect(200)
                .body()
                .path("ticket")
                .asText();
        var changed = (ticket.charAt(0) == 'A' ? 'B' : 'A') + ticket.substring(1);
        for (var seal : java.util.List.of(
                changed, ticket.substring(0, ticket.length() - 4) + (ticket.endsWith("AAAA") ? "BBBB" : "AAAA"))) {
            learner.rest()
                    .post("/api/playback/beat", learner.beatBody(Map.of("ticket", seal, "positionMillis", 1000)))
                    .expect(401);
        }
    }
}
