package org.jiangxin.acceptance.harness;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A teacher's page that broadcasts, without a browser: one piece a second. */
public final class Broadcast implements AutoCloseable {
    private final RestClient teacher;
    private final String id;
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final AtomicReference<RestClient.Answer> refused = new AtomicReference<>();
    private final Thread thread;

    private Broadcast(RestClient teacher, String id) {
        this.teacher = teacher;
        this.id = id;
        this.thread = new Thread(this::send, "broadcast");
    }

    /** Begins a broadcast and sends nothing yet. */
    public static Broadcast begin(RestClient teacher, String classId, String lessonId) {
        return new Broadcast(
                teacher,
                teacher.post("/api/live", Map.of("classId", classId, "lessonId", lessonId))
                        .expect(201)
                        .body()
                        .path("id")
                        .asText());
    }

    /** Begins to send, and waits until the first pieces are there. */
    public Broadcast onAir() {
        thread.start();
        Await.pause(1200);
        return this;
    }

    private void send() {
        var number = 0;
        for (var piece : LiveCourse.pieces(60)) {
            if (!sending.get()) {
                return;
            }
            var answer = feed(teacher, number++, piece);
            if (answer.status() != 204) {
                refused.set(answer);
                return;
            }
            Await.pause(1000);
        }
    }

    public RestClient.Answer feed(RestClient client, int number, byte[] piece) {
        return client.postBytes("/api/live/" + id + "/feed?number=" + number, "application/octet-stream", piece);
    }

    /** The camera goes silent; nobody says so. */
    public void fallSilent() {
        sending.set(false);
        join();
    }

    public void end() {
        fallSilent();
        teacher.post("/api/live/" + id + "/end", Map.of()).expect(204);
    }

    public String id() {
        return id;
    }

    /** What was refused of what was sent, or null. */
    public RestClient.Answer refused() {
        return refused.get();
    }

    private void join() {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sending.set(false);
        teacher.post("/api/live/" + id + "/end", Map.of());
    }
}
