package org.jiangxin.acceptance.harness;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangxin.acceptance.harness.RestClient.Answer;

/**
 * A page as somebody with a tool sees it who sends its forms by hand: view state and nonce are right, everything else is up to the test.
 *
 * @param address of the page, with its parameters
 * @param html as it was answered
 * @param state view state that goes with the forms
 * @param nonce of the content security policy, which the page's forms send back
 */
public record PageForm(RestClient client, String address, String html, String state, String nonce) {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final String BOUNDARY = "----jiangxin-acceptance";

    /** A file chosen in a form. */
    public record Chosen(String field, String name, String type, byte[] content) {}

    /** Opens a page; fails when it does not open. */
    public static PageForm open(RestClient client, String address) {
        return of(client, address, client.get(address).expect(200));
    }

    private static PageForm of(RestClient client, String address, Answer answer) {
        var policy = String.join(" ", answer.raw().headers().allValues("Content-Security-Policy"));
        return new PageForm(client, address, answer.text(), first(VIEW_STATE, answer.text()), first(NONCE, policy));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** The forms of this page, sent to another address. */
    public PageForm at(String other) {
        return new PageForm(client, other, html, state, nonce);
    }

    /** What the pattern's first group finds on the page; fails when it is not there. */
    public String find(String pattern) {
        var found = first(Pattern.compile(pattern), html);
        if (found.isEmpty()) {
            throw new AssertionError("no " + pattern + " on " + address);
        }
        return found;
    }

    /** Presses a button with these fields filled in. */
    public Answer press(String form, String button, Map<String, String> fields) {
        var body = all(form, button, fields).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.postBytes(address, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same page after a button that stays on it. */
    public PageForm pressAndStay(String form, String button, Map<String, String> fields) {
        return of(client, address, press(form, button, fields).expect(200));
    }

    /** The page that a button leads to. */
    public PageForm pressAndGo(String form, String button, Map<String, String> fields) {
        return go(press(form, button, fields));
    }

    /** The page that a button leads to which sends a file. */
    public PageForm sendAndGo(String form, String button, Map<String, String> fields, Chosen... files) {
        return go(send(form, button, fields, files));
    }

    /** The same page after a button that sends files and stays on it. */
    public PageForm sendAndStay(String form, String button, Map<String, String> fields, Chosen... files) {
        return of(client, address, send(form, button, fields, files).expect(200));
    }

    private Answer send(String form, String button, Map<String, String> fields, Chosen... files) {
        var body = new ByteArrayOutputStream();
        all(form, button, fields)
                .forEach((name, value) -> body.writeBytes(utf8("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        for (var file : files) {
            body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                    + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n"));
            body.writeBytes(file.content());
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return client.postBytes(address, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private PageForm go(Answer answer) {
        var to = answer.raw()
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("the button led nowhere: " + answer.status() + " "
                        + first(Pattern.compile("field-error[^>]*>([^<]+)"), answer.text())));
        return open(client, to.replaceFirst("^https?://[^/]+", ""));
    }

    private Map<String, String> all(String form, String button, Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>();
        all.put(form, form);
        all.put(button, "x");
        all.put("jakarta.faces.ViewState", state);
        all.put("primefaces.nonce", nonce);
        all.putAll(fields);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
