package org.jiangxin.integrity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service of a province may rely on, and what is not believed of it. */
class HttpFaceEngineTest {
    private static final String SELF =
            "{\"name\":\"province\",\"version\":\"3.1\",\"kind\":\"HISTOGRAM\",\"seesActions\":true}";
    private static final List<byte[]> PICTURE = List.of(new byte[] {1, 2, 3});
    private static final Duration LIMIT = Duration.ofMillis(1500);

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile Service service;

    private interface Service {
        void answer(HttpExchange exchange, String question) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/faces", exchange -> {
            var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + question);
            if ("GET".equals(exchange.getRequestMethod())) {
                say(exchange, 200, SELF);
            } else {
                service.answer(exchange, question);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_service_that_keeps_the_contract_is_asked_with_the_token_and_believed() throws FaceEngineDown {
        service = (exchange, question) -> say(exchange, 200, good(question));
        var engine = engine(OptionalInt.empty());

        assertThat(engine.info())
                .isEqualTo(new FaceEngineInfo(
                        "http-province", "3.1", FaceEngineInfo.Kind.HISTOGRAM, Grade.SCREENING, 80, true, true));
        assertThat(engine.read(PICTURE)).hasSize(1);
        assertThat(engine.read(PICTURE).get(0).descriptor()).containsExactly(1, 2, 3, 4);
        assertThat(seen)
                .containsExactly(
                        "GET Bearer s3cret ",
                        "POST Bearer s3cret {\"id\":1,\"pictures\":[\"AQID\"]}",
                        "POST Bearer s3cret {\"id\":2,\"pictures\":[\"AQID\"]}");
    }

    @Test
    void a_threshold_of_the_operators_makes_it_calibrated() {
        service = (exchange, question) -> say(exchange, 200, good(question));
        assertThat(engine(OptionalInt.of(63)).info().grade()).isEqualTo(Grade.CALIBRATED);
        assertThat(engine(OptionalInt.of(63)).info().threshold()).isEqualTo(63);
    }

    @Test
    void an_error_of_the_service_is_down() {
        for (var status : new int[] {500, 401, 404, 204, 302}) {
            service = (exchange, question) -> say(exchange, status, good(question));
            assertDown(String.valueOf(status));
        }
    }

    @Test
    void an_answer_that_is_none_is_down() {
        for (var answer : List.of("", "<html>", "{}", "{\"id\":1,\"readings\":[]}", "{\"id\":1,\"error\":\"busy\"}")) {
            service = (exchange, question) -> say(exchange, 200, answer);
            assertDown("an answer cannot be used");
        }
    }

    @Test
    void an_answer_to_another_question_is_down() {
        service = (exchange, question) -> say(exchange, 200, good("{\"id\":99,"));
        assertDown("no answer to this question");
    }

    @Test
    void a_service_that_takes_too_long_is_down_in_time() {
        service = (exchange, question) -> awaitEnd();
        assertDownInTime();
    }

    @Test
    void a_service_that_drips_its_answer_is_down_in_time() {
        service = (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
        };
        assertDownInTime();
    }

    @Test
    void an_answer_without_an_end_is_cut_off() {
        service = (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            var much = new byte[100_000];
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 10_000; i++) {
                    body.write(much);
                }
            }
        };
        assertDown("the service gave no answer");
    }

    @Test
    void nobody_there_is_down() {
        server.stop(0);
        var engine = engine(OptionalInt.empty());
        assertThat(engine.info().ready()).isFalse();
        assertThat(engine.info().name()).isEqualTo("http");
        assertThatThrownBy(() -> engine.read(PICTURE)).isInstanceOf(FaceEngineDown.class);
    }

    @Test
    void a_service_that_was_down_is_asked_again() throws FaceEngineDown {
        var engine = engine(OptionalInt.empty());
        service = (exchange, question) -> say(exchange, 503, "");
        assertThatThrownBy(() -> engine.read(PICTURE)).isInstanceOf(FaceEngineDown.class);

        service = (exchange, question) -> say(exchange, 200, good(question));
        assertThat(engine.read(PICTURE)).hasSize(1);
        assertThat(engine.info().ready()).isTrue();
    }

    private void assertDownInTime() {
        var began = System.nanoTime();
        assertDown("in time");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.plusSeconds(3));
    }

    private void assertDown(String why) {
        var engine = engine(OptionalInt.empty());
        assertThat(engine.info().ready()).isTrue();
        assertThatThrownBy(() -> engine.read(PICTURE))
                .isInstanceOf(FaceEngineDown.class)
                .hasMessageContaining(why);
    }

    private HttpFaceEngine engine(OptionalInt threshold) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/faces");
        return new HttpFaceEngine(address, "s3cret", threshold, LIMIT);
    }

    /** A good answer to the question. */
    private static String good(String question) {
        var id = question.replaceFirst("\\{\"id\":(\\d+),.*", "$1");
        return "{\"id\":" + id + ",\"readings\":[" + FaceAnswersTest.READING + "]}";
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String answer) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/faces");
        }
        exchange.sendResponseHeaders(status, status == 204 || bytes.length == 0 ? -1 : bytes.length);
        if (status != 204 && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
