package org.jiangxin.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.TreeMap;

/** Texts of a bundle for a browser module, as JSON that is safe inside a data block of a page. */
public final class TextsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextsJson() {}

    /** Every text whose key begins with the prefix, by the rest of its key. */
    public static String of(Locale locale, String feature, String prefix) {
        var bundle = Texts.bundle(feature, locale);
        var texts = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> texts.put(key.substring(prefix.length()), bundle.getString(key)));
        try {
            return forMarkup(JSON.writeValueAsString(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts of " + feature, e);
        }
    }

    /** The same JSON without any character that could end the block or begin a comment or an entity. */
    static String forMarkup(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
