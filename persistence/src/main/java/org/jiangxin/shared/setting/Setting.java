package org.jiangxin.shared.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every setting there is: name of the environment variable after {@code JIANGXIN_}, default, check, and the rule in words. */
public enum Setting {
    DATA("./data", value -> !value.isBlank(), "a directory"),
    NODE_DATA("", value -> true, "a directory of this node alone, or empty when the data directory is not shared"),
    NODES("1", value -> isNumber(value, 1, 9), "how many nodes the platform has, 1 to 9"),
    DEMO("false", Setting::isFlag, "true or false"),
    DEMO_FOLDER("wildfly-config/target/demo", value -> !value.isBlank(), "a directory with courses to import"),
    PUBLIC_URL("http://127.0.0.1:8080", Setting::isAddress, "an http:// or https:// address without a path"),
    USER_CONTENT_URL(
            "http://localhost:8081", Setting::isAddress, "an http:// or https:// address of another host name"),
    USER_CONTENT_PORT("8081", value -> isNumber(value, 1, 65535), "a port, 1 to 65535"),
    REGION_CODE("990000", value -> value.matches("\\d{6}"), "six digits of the province's administrative code"),
    PLATFORM_NAME("匠心", value -> value.length() <= 40, "at most 40 characters"),
    SMTP_HOST("127.0.0.1", value -> !value.isBlank(), "a host name"),
    SMTP_PORT("2525", value -> isNumber(value, 1, 65535), "a port, 1 to 65535"),
    SMTP_SINK("true", Setting::isFlag, "true or false: the loopback mail sink of the embedded mode"),
    SEAL_MAIL(
            "",
            value -> value.isEmpty() || value.contains("@"),
            "an e-mail address, or empty: where the nightly seals go"),
    MAIL_FROM("no-reply@jiangxin.example", value -> value.contains("@"), "an e-mail address"),
    FFMPEG("ffmpeg", value -> !value.isBlank(), "a command or path"),
    SOFFICE("soffice", value -> !value.isBlank(), "a command or path"),
    UPLOAD_QUOTA_GB("200", value -> isNumber(value, 1, 100000), "gigabytes for each institution, 1 to 100000"),
    UPLOAD_KEEP_HOURS(
            "72", value -> isNumber(value, 1, 720), "hours an upload may rest before it is given up, 1 to 720"),
    COURSE_COVERAGE_PERCENT("80", value -> isNumber(value, 0, 100), "percent of the standard's points, 0 to 100"),
    MINIMUM_AGE("16", value -> isNumber(value, 14, 18), "years, 14 to 18"),
    STUDY_HOURS(
            "00:00-24:00",
            value -> value.matches("([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)"),
            "hours of the day in China in which study counts, for example 05:00-24:00"),
    PASSWORD_HASHES_AT_ONCE("2", value -> isNumber(value, 1, 64), "1 to 64"),
    CODES_PER_ADDRESS("120", value -> isNumber(value, 5, 100000), "codes in one hour, 5 to 100000"),
    SESSION_IDLE_MINUTES("30", value -> isNumber(value, 5, 120), "minutes, 5 to 120"),
    BASELINE("false", Setting::isFlag, "true or false: the endpoints benchmarks compare with"),
    OPENING_REVIEW_WORKDAYS(
            "5", value -> isNumber(value, 1, 60), "working days for deciding an opening application, 1 to 60"),
    CLUE_STATEMENT_WORKDAYS(
            "5",
            value -> isNumber(value, 1, 60),
            "working days for an institution to state its side of a clue, 1 to 60"),
    CLUE_APPEAL_DAYS("30", value -> isNumber(value, 1, 365), "days to appeal against a confirmed clue, 1 to 365"),
    CLUE_LIMITS(
            "",
            Setting::areLimits,
            "limits of rules that differ from their defaults, for example NIGHT_STUDY.percent=40,CHECKS_MISSED.most=12"),
    FACE_KEEP_DAYS(
            "30", value -> isNumber(value, 0, 365), "days after the last class that a face template is kept, 0 to 365"),
    FACE_ENGINE(
            "opencv",
            value -> value.matches("off|opencv|onnx|http|simulator"),
            "off, opencv, onnx, http or simulator: what reads faces"),
    FACE_WORKER("wildfly-config/face-worker/target", value -> !value.isBlank(), "the directory of the face worker"),
    FACE_MODEL("", value -> true, "a file in the ONNX format, or empty"),
    FACE_MODEL_SHA256("", value -> value.matches("([0-9a-f]{64})?"), "64 digits 0-9 a-f, or empty"),
    FACE_URL(
            "",
            value -> value.isEmpty() || isClosedAddress(value),
            "an https:// address, or an http:// one of this machine, or empty"),
    FACE_TOKEN("", value -> value.matches("[!-~]{0,500}"), "at most 500 letters, digits and signs without a space"),
    FACE_THRESHOLD(
            "",
            value -> value.isEmpty() || isNumber(value, 1, 100),
            "likeness from which two faces are taken for one person, 1 to 100, or empty"),
    CRASH_POINTS(
            "false", Setting::isFlag, "true or false: whether the process halts where a fault test says; tests only");

    private static final Pattern SECRET = Pattern.compile("PASSWORD$|SECRET|TOKEN|CREDENTIAL|(^|_)KEY(_|$)|PASSPHRASE");

    private final String fallback;
    private final Predicate<String> valid;
    private final String rule;

    Setting(String fallback, Predicate<String> valid, String rule) {
        this.fallback = fallback;
        this.valid = valid;
        this.rule = rule;
    }

    public String variable() {
        return "JIANGXIN_" + name();
    }

    public String fallback() {
        return fallback;
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return isSecret(name());
    }

    /** Whether a variable of this name holds something that must never be shown. */
    public static boolean isSecret(String variable) {
        return SECRET.matcher(variable).find();
    }

    /** What a valid value is, in words. */
    public String rule() {
        return rule;
    }

    static Map<Setting, String> readAll(Map<String, String> environment) {
        var problems = new ArrayList<String>();
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : values()) {
            var value = environment
                    .getOrDefault(setting.variable(), setting.fallback)
                    .strip();
            if (!setting.valid.test(value)) {
                problems.add(
                        setting.variable() + "=\"" + (setting.isSecret() ? "…" : value) + "\" must be " + setting.rule);
            }
            values.put(setting, value);
        }
        checkFaceEngine(values, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettings(List.copyOf(problems));
        }
        return values;
    }

    /** What one engine needs of the other settings. A simulated one must never stand in for a real one. */
    private static void checkFaceEngine(Map<Setting, String> values, List<String> problems) {
        switch (values.get(FACE_ENGINE)) {
            case "simulator" -> require("true".equals(values.get(DEMO)), "simulator", "JIANGXIN_DEMO=true", problems);
            case "http" -> require(!values.get(FACE_URL).isEmpty(), "http", "JIANGXIN_FACE_URL", problems);
            case "onnx" ->
                require(
                        !values.get(FACE_MODEL).isEmpty()
                                && !values.get(FACE_MODEL_SHA256).isEmpty(),
                        "onnx",
                        "JIANGXIN_FACE_MODEL and JIANGXIN_FACE_MODEL_SHA256",
                        problems);
            default -> {
                // off and opencv need nothing.
            }
        }
    }

    private static void require(boolean met, String engine, String what, List<String> problems) {
        if (!met) {
            problems.add("JIANGXIN_FACE_ENGINE=\"" + engine + "\" needs " + what);
        }
    }

    private static boolean areLimits(String value) {
        return value.isEmpty()
                || Arrays.stream(value.split(",", -1)).allMatch(one -> one.matches("[A-Z_]+\\.[a-zA-Z]+=\\d{1,9}"));
    }

    private static boolean isFlag(String value) {
        return "true".equals(value) || "false".equals(value);
    }

    private static boolean isAddress(String value) {
        return value.matches("https?://[^\\s/]+");
    }

    /** An address to which nobody on the way can listen. */
    private static boolean isClosedAddress(String value) {
        try {
            var address = new URI(value);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme())
                                    && List.of("127.0.0.1", "localhost").contains(address.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isNumber(String value, int from, int to) {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }
}
