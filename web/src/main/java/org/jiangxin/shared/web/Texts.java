package org.jiangxin.shared.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.shared.error.Refusal;

/** Texts of the feature bundles {@code org.jiangxin.<feature>.messages}, in both languages. */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** The bundle of a feature. */
    public static ResourceBundle bundle(String feature, Locale locale) {
        var known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return BUNDLES.computeIfAbsent(
                feature + "|" + known,
                key -> ResourceBundle.getBundle(
                        "org.jiangxin." + feature + ".messages", known, Texts.class.getClassLoader(), NO_FALLBACK));
    }

    /** A text with its placeholders filled; a missing key shows itself so that tests and eyes find it. */
    public static String get(Locale locale, String feature, String key, Object... arguments) {
        try {
            var pattern = bundle(feature, locale).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException e) {
            return "?" + feature + ":" + key + "?";
        }
    }

    /** Text of a refusal: key {@code refusal.<code>} in the bundle of the code's first word. */
    public static String of(Locale locale, Refusal refusal) {
        var feature = refusal.code().substring(0, refusal.code().indexOf('.'));
        return get(
                locale,
                feature,
                "refusal." + refusal.code(),
                refusal.arguments().toArray());
    }

    public static List<String> of(Locale locale, List<Refusal> refusals) {
        return refusals.stream().map(refusal -> of(locale, refusal)).toList();
    }
}
