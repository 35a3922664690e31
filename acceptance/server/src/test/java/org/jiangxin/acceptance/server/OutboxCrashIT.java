package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server dies at each point between a change and its effect (DESIGN §6): a learner joins a class, the message about it must
 * come exactly once, however the server died in between.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Group(Group.OWN)
class OutboxCrashIT {
    private static final Map<String, String> BY_POINT = new LinkedHashMap<>();
    private static Platform platform;
    private static int number = 3000;

    @BeforeAll
    static void start() {
        platform = Platform.start("outbox", 800, Map.of("JIANGXIN_CRASH_POINTS", "true"));
        TinyCourse.install(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Order(1)
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
    void the_message_comes(String point) {
        number++;
        var mobile = ScriptedLearner.add(platform, number, "");
        BY_POINT.put(point, mobile);
        // What the account itself caused is through before the point is armed.
        Await.pause(3000);
        platform.dieAt(point);
        try {
            ScriptedLearner.add(platform, number, TinyCourse.CLASS);
        } catch (AssertionError died) {
            // The answer may be lost with the server; the change is not.
            assertThat(died).isNotNull();
        }
        platform.awaitDeath();

        platform.dieNowhere();
        platform.restart();
        var learner = new ScriptedLearner(platform, mobile).signIn();
        assertThat(learner.rest().get("/api/enrolments").expect(200).body()).hasSize(1);
        Await.until("the message about the class is in the inbox", 180, () -> joined(learner) > 0);
    }

    /** Looked at after all lives of the server: every redelivery there will be has been. */
    @Order(2)
    @Test
    void no_message_comes_twice() {
        assertThat(BY_POINT).hasSize(6);
        Await.pause(8000);
        BY_POINT.forEach((point, mobile) -> assertThat(joined(new ScriptedLearner(platform, mobile).signIn()))
                .as("messages about joining after dying at " + point)
                .isEqualTo(1));
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
