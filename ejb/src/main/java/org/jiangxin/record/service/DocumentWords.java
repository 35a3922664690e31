package org.jiangxin.record.service;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Words, dates and durations as printed on certificates and archives: always Chinese, always the same, because a print is
 * compared character by character.
 */
final class DocumentWords {
    private static final Properties WORDS = read();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final int CODE_GROUP = 4;
    private static final int CODE_LENGTH = 16;

    private DocumentWords() {}

    static String of(String key, Object... arguments) {
        var pattern = WORDS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no word " + key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** The word for a code of another feature, or the code itself where this file is older than the code. */
    static String code(String kind, String code) {
        return WORDS.getProperty(kind + "." + code, code);
    }

    static String label(String field) {
        return of("label." + field);
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String period(LocalDate from, LocalDate to) {
        return date(from) + "至" + date(to);
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(ChinaTime.ZONE));
    }

    /** Study time: 31 学时 12 分, below one 学时 12 分 46 秒; rounded down. The same rule as on the pages. */
    static String hours(long millis, int hourMinutes) {
        var time = Duration.ofMillis(Math.max(0, millis));
        if (time.toMinutes() >= hourMinutes) {
            var minutes = time.toMinutes() % hourMinutes;
            return time.toMinutes() / hourMinutes + " 学时" + (minutes == 0 ? "" : " " + minutes + " 分");
        }
        var seconds = time.toSecondsPart();
        if (time.toMinutes() == 0) {
            return seconds + " 秒";
        }
        return time.toMinutes() + " 分" + (seconds == 0 ? "" : " " + seconds + " 秒");
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** 校验码: the first 16 digits of a hash in groups of four. */
    static String checkCode(String hash) {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i += CODE_GROUP) {
            code.append(i == 0 ? "" : " ").append(hash, i, i + CODE_GROUP);
        }
        return code.toString().toUpperCase(Locale.ROOT);
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = DocumentWords.class.getResourceAsStream("/org/jiangxin/record/documents.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
