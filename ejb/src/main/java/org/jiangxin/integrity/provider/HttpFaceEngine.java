package org.jiangxin.integrity.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jiangxin.integrity.provider.FaceAnswers.Self;
import org.jiangxin.integrity.provider.FaceEngineInfo.Grade;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service of the province that reads faces, asked over HTTP ({@code docs/faces.md} has its contract). It is a stranger: what it
 * answers is believed only whole, only in time, only up to a size; it is never followed elsewhere.
 */
final class HttpFaceEngine implements FaceEngine {
    static final String NAME_PREFIX = "http-";

    private static final Logger LOG = LoggerFactory.getLogger(HttpFaceEngine.class);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(60);
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final int GOOD = 200;
    private static final int HISTOGRAM_THRESHOLD = 80;
    private static final int EMBEDDING_THRESHOLD = 50;

    private final URI address;
    private final String token;
    private final OptionalInt threshold;
    private final Duration limit;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Semaphore doors = new Semaphore(AT_ONCE, true);
    private final AtomicLong asked = new AtomicLong();
    private volatile Known known = new Known(null, System.nanoTime());

    /** @param self what it last said of itself; null when it said nothing usable */
    private record Known(Self self, long until) {}

    /**
     * An engine behind an address.
     *
     * @param threshold the operator's, or none where nobody has measured it
     * @param limit for one answer
     */
    HttpFaceEngine(URI address, String token, OptionalInt threshold, Duration limit) {
        this.address = address;
        this.token = token;
        this.threshold = threshold;
        this.limit = limit;
    }

    @Override
    public FaceEngineInfo info() {
        var self = self();
        if (self.isEmpty()) {
            return FaceEngineInfo.off("http");
        }
        var usual = self.get().kind() == Kind.HISTOGRAM ? HISTOGRAM_THRESHOLD : EMBEDDING_THRESHOLD;
        return new FaceEngineInfo(
                NAME_PREFIX + self.get().name(),
                self.get().version(),
                self.get().kind(),
                threshold.isPresent() ? Grade.CALIBRATED : Grade.SCREENING,
                threshold.orElse(usual),
                self.get().seesActions(),
                true);
    }

    @Override
    public List<FaceReading> read(List<byte[]> jpegs) throws FaceEngineDown {
        var id = asked.incrementAndGet();
        var question = FaceAnswers.question(id, jpegs);
        var self = self().orElseThrow(() -> new FaceEngineDown("the service does not say what it is"));
        try {
            var answer = ask(request()
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build());
            return FaceAnswers.readings(answer, id, jpegs.size(), self.kind());
        } catch (FaceEngineDown e) {
            forget();
            throw e;
        }
    }

    private Optional<Self> self() {
        var now = known;
        if (System.nanoTime() - now.until() < 0) {
            return Optional.ofNullable(now.self());
        }
        try {
            var self = FaceAnswers.self(ask(request().GET().build()));
            known = new Known(self, System.nanoTime() + KNOWN_FOR.toNanos());
            return Optional.of(self);
        } catch (FaceEngineDown e) {
            LOG.warn("The face service at {} is down: {}", address.getHost(), e.getMessage());
            known = new Known(null, System.nanoTime() + UNKNOWN_FOR.toNanos());
            return Optional.empty();
        }
    }

    /** After a bad answer it is asked anew what it is, before its next question. */
    private void forget() {
        known = new Known(null, System.nanoTime());
    }

    private HttpRequest.Builder request() {
        var request = HttpRequest.newBuilder(address).timeout(limit).header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private byte[] ask(HttpRequest request) throws FaceEngineDown {
        var deadline = System.nanoTime() + limit.toNanos();
        var inside = false;
        CompletableFuture<HttpResponse<byte[]>> answer = null;
        try {
            inside = doors.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!inside) {
                throw new FaceEngineDown("too many ask at the same time");
            }
            // The time limit of the request ends with the headers; this one is for all of the answer.
            answer = client.sendAsync(request, bounded());
            var response = answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (response.statusCode() != GOOD) {
                throw new FaceEngineDown("the service answered " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            throw new FaceEngineDown("the service gave no answer in time", e);
        } catch (ExecutionException e) {
            throw new FaceEngineDown("the service gave no answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaceEngineDown("interrupted", e);
        } finally {
            if (answer != null) {
                answer.cancel(true);
            }
            if (inside) {
                doors.release();
            }
        }
    }

    private static BodyHandler<byte[]> bounded() {
        return response -> new BoundedBody();
    }

    /** Takes an answer up to the size that an honest one has. */
    private static final class BoundedBody implements BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> all = new CompletableFuture<>();
        private final List<ByteBuffer> parts = new ArrayList<>();
        private Flow.Subscription subscription;
        private int size;

        @Override
        public CompletionStage<byte[]> getBody() {
            return all;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> next) {
            size += next.stream().mapToInt(ByteBuffer::remaining).sum();
            if (size > FaceAnswers.MOST_ANSWER_BYTES) {
                subscription.cancel();
                parts.clear();
                all.completeExceptionally(new IOException("the answer is too long"));
                return;
            }
            parts.addAll(next);
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            var bytes = ByteBuffer.allocate(size);
            parts.forEach(bytes::put);
            all.complete(bytes.array());
        }
    }
}
