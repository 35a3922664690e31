package org.jiangxin.notification.service;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Messages in words of one language: the bundle {@code notices}. Days, times, devices and places among the
 * arguments become words, too.
 */
public final class NoticeTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private NoticeTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.jiangxin.notification.notices", locale, NoticeTexts.class.getClassLoader(), NO_FALLBACK);
    }

    /** Texts in the reader's language: English for tags that begin with it, else Chinese. */
    public static NoticeTexts of(String localeTag) {
        return of(Locale.forLanguageTag(localeTag));
    }

    public static NoticeTexts of(Locale wanted) {
        return new NoticeTexts("en".equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    public String subject(Notice notice) {
        return get(notice.template().code() + ".subject", words(notice));
    }

    public String body(Notice notice) {
        return get(notice.template().code() + ".body", words(notice));
    }

    /** The message as a text for a telephone: {0} the platform, {1} where to go, then the arguments. */
    public String sms(Notice notice, String platform, String link) {
        return get(
                notice.template().code() + ".sms",
                Stream.concat(Stream.of(platform, link), Stream.of(words(notice)))
                        .toArray());
    }

    /** What the link to the message's page says. */
    public String action(NoticeTemplate template) {
        return get(template.code() + ".action");
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The arguments of a message as they were given. */
    public static List<String> arguments(Notice notice) {
        return List.of(EventJson.read(notice.arguments(), String[].class));
    }

    private Object[] words(Notice notice) {
        return arguments(notice).stream().map(this::word).toArray();
    }

    private String word(String argument) {
        if (argument.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return pattern("format.day").format(LocalDate.parse(argument));
        }
        if (argument.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z")) {
            return pattern("format.moment").format(LocalDateTime.ofInstant(Instant.parse(argument), ChinaTime.ZONE));
        }
        if (argument.matches("[A-Z_]{2,40}") && bundle.containsKey("word." + argument)) {
            return bundle.getString("word." + argument);
        }
        var bar = argument.indexOf('|');
        return bar < 0
                ? argument
                : Locale.ENGLISH.equals(locale) ? argument.substring(bar + 1) : argument.substring(0, bar);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), locale);
    }
}
