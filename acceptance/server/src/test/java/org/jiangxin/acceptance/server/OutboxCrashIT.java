package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server dies at each point between a change and its effect (DESIGN §6): a learner joins a class, the message about it must
 * come exactly once, however the server died in between. Two starts of the server per point, so only in {@code ./test --soak}.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class OutboxCrashIT {
    private static Platform platform;
    private static int number = 3000;

    @BeforeAll
    static void start() {
        platform = Platform.start("outbox", 800, Map.of());
        TinyCourse.install(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after-business-commit",
                "after-send",
                "after-sent",
                "before-effect",
                "after-effect-commit",
                "before-ack"
            })
    void the_message_comes_exactly_once(String point) {
        number++;
        var mobile = ScriptedLearner.add(platform, number, "");
        platform.close();
        platform.restart(Map.of("JIANGXIN_CRASH_POINT", point));
        try {
            ScriptedLearner.add(platform, number, TinyCourse.CLASS);
        } catch (AssertionError died) {
            // The answer may be lost with the server; the change is not.
            assertThat(died).isNotNull();
        }
        platform.awaitDeath();

        platform.restart();
        var learner = new ScriptedLearner(platform, mobile).signIn();
        assertThat(learner.rest().get("/api/enrolments").expect(200).body()).hasSize(1);
        Await.until("the message about the class is in the inbox", 180, () -> joined(learner) > 0);
        Await.pause(8000);
        assertThat(joined(learner))
                .as("messages about joining after dying at " + point)
                .isEqualTo(1);
        assertThat(platform.command("dead-letters")).contains("No dead letters");
    }

    private static int joined(ScriptedLearner learner) {
        var inbox = learner.rest()
                .get("/learner/notification/inbox.xhtml")
                .expect(200)
                .text();
        var notices = inbox.split("data-test=\"notice\"", -1);
        return (int) Arrays.stream(notices)
                .skip(1)
                .filter(notice -> notice.contains(TinyCourse.CLASS))
                .count();
    }
}
