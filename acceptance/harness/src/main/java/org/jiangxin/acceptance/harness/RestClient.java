package org.jiangxin.acceptance.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One device of one person over HTTP: keeps cookies, sends the platform's header, reads JSON. Not thread-safe by intent of a device. */
public final class RestClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String userAgent;
    private final CookieManager cookies;
    private final Map<String, String> always;
    private final HttpClient client;

    public RestClient(String base) {
        this(base, "Mozilla/5.0 (Linux; Android 13; acceptance) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36");
    }

    public RestClient(String base, String userAgent) {
        this(base, userAgent, new CookieManager(null, CookiePolicy.ACCEPT_ALL), Map.of());
    }

    private RestClient(String base, String userAgent, CookieManager cookies, Map<String, String> always) {
        this.base = base;
        this.userAgent = userAgent;
        this.cookies = cookies;
        this.always = always;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same device with the same cookies, led by the load balancer to another node. */
    public RestClient at(String otherBase) {
        return new RestClient(otherBase, userAgent, cookies, always);
    }

    /** The same device on its way over another door, with a header that names a network address as the one it comes from. */
    public RestClient from(String door, String address) {
        return new RestClient(door, userAgent, cookies, Map.of("X-Forwarded-For", address));
    }

    /** An answer: status, JSON body (null node when there is none), headers. */
    public record Answer(int status, JsonNode body, String text, HttpResponse<byte[]> raw) {
        /** Stable code of the problem, or an empty text. */
        public String code() {
            return body.path("type").asText("");
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but got " + status + ": " + text);
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Object body) {
        return send(withBody(path, body).build());
    }

    public Answer delete(String path) {
        return send(request(path).header("X-Jiangxin", "1").DELETE().build());
    }

    /** A POST whose headers the test chooses. */
    public Answer post(String path, Object body, Map<String, String> headers) {
        var builder = withBody(path, body);
        headers.forEach(builder::setHeader);
        return send(builder.build());
    }

    public Answer put(String path, Object body) {
        return sendBytes("PUT", path, Map.of("Content-Type", "application/json"), json(body));
    }

    public Answer postBytes(String path, String contentType, byte[] bytes) {
        return sendBytes("POST", path, Map.of("Content-Type", contentType), bytes);
    }

    /** A changing request of any kind. */
    public Answer sendBytes(String method, String path, Map<String, String> headers, byte[] bytes) {
        var builder =
                request(path).header("X-Jiangxin", "1").method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
        headers.forEach(builder::setHeader);
        return send(builder.build());
    }

    public CookieManager cookies() {
        return cookies;
    }

    public String base() {
        return base;
    }

    private HttpRequest.Builder withBody(String path, Object body) {
        return request(path)
                .header("X-Jiangxin", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(body)));
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("User-Agent", userAgent)
                .header("Accept-Language", "zh-CN");
        always.forEach(builder::header);
        return builder;
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var text = new String(response.body(), StandardCharsets.UTF_8);
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(text) : JSON.nullNode();
            return new Answer(response.statusCode(), body, text, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
