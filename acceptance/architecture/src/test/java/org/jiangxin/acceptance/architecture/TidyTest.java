package org.jiangxin.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules on files: texts complete in both languages, pages without inline code, names that agree, scripts that agree. */
class TidyTest {
    private static final Pattern REFUSAL = Pattern.compile("Refusal\\s*\\.of\\(\\s*\"([a-z_.]+)\"");
    private static final Pattern TEXT_IN_PAGE = Pattern.compile("\\bm\\.(\\w+)\\['([\\w.]+)'\\]");
    private static final Pattern TEXT_CALL = Pattern.compile("\\bm\\.of\\('(\\w+)',\\s*'([\\w.]+)'");
    private static final Pattern TEXT_IN_JAVA =
            Pattern.compile("Texts\\.get\\([^,()]+(?:\\(\\))?,\\s*\"(\\w+)\",\\s*\"([\\w.]+)\"[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*\\}");

    @Test
    void both_languages_have_the_same_texts_and_placeholders() {
        var problems = new ArrayList<String>();
        for (var feature : Sources.textFeatures()) {
            var chinese = Sources.texts(feature, "zh_CN");
            var english = Sources.texts(feature, "en");
            difference(chinese.stringPropertyNames(), english.stringPropertyNames())
                    .forEach(key -> problems.add(feature + ": no English text for " + key));
            difference(english.stringPropertyNames(), chinese.stringPropertyNames())
                    .forEach(key -> problems.add(feature + ": no Chinese text for " + key));
            for (var key : chinese.stringPropertyNames()) {
                var other = english.getProperty(key);
                if (other != null && !placeholders(chinese.getProperty(key)).equals(placeholders(other))) {
                    problems.add(feature + ": different placeholders in " + key);
                }
                if (chinese.getProperty(key).isBlank() || other != null && other.isBlank()) {
                    problems.add(feature + ": empty text " + key);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void no_english_text_is_left_in_chinese() {
        var problems = new ArrayList<String>();
        for (var feature : Sources.textFeatures()) {
            var english = Sources.texts(feature, "en");
            english.stringPropertyNames().stream()
                    .filter(key -> english.getProperty(key)
                                    .replaceAll("匠心|[（）]|演示数据|中文|[\"'“”].*[\"'“”]", "")
                                    .codePoints()
                                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                                    .count()
                            > 12)
                    .forEach(key -> problems.add(feature + ": " + key));
        }
        assertThat(problems).isEmpty();
    }

    /** A code that ends with an underscore is the beginning of a family, whose members end with a field or a state. */
    private static boolean isTextOf(String key, String code) {
        return code.endsWith("_") ? key.startsWith(code) : key.equals(code);
    }

    @Test
    void every_refusal_has_words() {
        var problems = new TreeSet<String>();
        for (var file : Sources.java()) {
            var codes = REFUSAL.matcher(Sources.read(file));
            while (codes.find()) {
                var feature = codes.group(1).split("\\.")[0];
                if (!Files.exists(Sources.TEXTS.resolve(feature + "/messages_zh_CN.properties"))
                        || Sources.texts(feature, "zh_CN").stringPropertyNames().stream()
                                .noneMatch(key -> isTextOf(key, "refusal." + codes.group(1)))) {
                    problems.add(codes.group(1) + " in " + file.getFileName());
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_text_that_is_used_exists() {
        var problems = new TreeSet<String>();
        for (var page : Sources.pages()) {
            var text = Sources.read(page).replaceAll("(?s)<!--.*?-->", "");
            for (var pattern : List.of(TEXT_IN_PAGE, TEXT_CALL)) {
                var uses = pattern.matcher(text);
                while (uses.find()) {
                    missing(uses.group(1), uses.group(2), page.getFileName().toString(), problems);
                }
            }
        }
        for (var file : Sources.java()) {
            var uses = TEXT_IN_JAVA.matcher(Sources.read(file));
            while (uses.find()) {
                missing(uses.group(1), uses.group(2), file.getFileName().toString(), problems);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void pages_have_no_inline_code_and_no_inline_style() {
        var problems = new ArrayList<String>();
        for (var page : Sources.pages()) {
            var text = Sources.read(page).replaceAll("(?s)<!--.*?-->", "");
            var name = Sources.WEBAPP.relativize(page).toString();
            if (Pattern.compile("\\sstyle=\"").matcher(text).find()) {
                problems.add(name + ": style attribute");
            }
            if (Pattern.compile("<script(?![^>]*\\b(src=|type=\"application/json\"))")
                    .matcher(text)
                    .find()) {
                problems.add(name + ": inline script");
            }
            if (Pattern.compile("\\son[a-z]+=\"(?!#\\{)")
                    .matcher(text.replaceAll("<p:[^>]*>", ""))
                    .find()) {
                problems.add(name + ": inline event handler");
            }
            if (text.contains("<f:ajax")) {
                problems.add(name + ": f:ajax does not work under the script policy");
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void no_page_holds_words_of_its_own() {
        var problems = new ArrayList<String>();
        for (var page : Sources.pages()) {
            var text = Sources.read(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)#\\{.*?\\}", "");
            if (text.replace("中文", "")
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                problems.add(Sources.WEBAPP.relativize(page).toString());
            }
        }
        assertThat(problems).as("texts come from the bundles").isEmpty();
    }

    @Test
    void a_page_and_its_bean_have_one_name() {
        var problems = new ArrayList<String>();
        for (var page : Sources.pages()) {
            var path = Sources.WEBAPP.relativize(page).toString();
            if (path.startsWith("WEB-INF") || path.startsWith("resources") || !path.contains("/")) {
                continue;
            }
            var beans = new HashSet<String>();
            var uses = Pattern.compile("#\\{[^}]*?\\b(\\w+Page)\\b").matcher(Sources.read(page));
            while (uses.find()) {
                beans.add(uses.group(1));
            }
            var expected = beanName(page.getFileName().toString());
            beans.stream()
                    .filter(bean -> !bean.equals(expected))
                    .forEach(bean -> problems.add(path + " uses " + bean + ", expected " + expected));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_room_says_what_it_is() {
        var problems = new TreeSet<String>();
        for (var file : Sources.java()) {
            if (!Files.exists(file.resolveSibling("package-info.java"))) {
                problems.add(Sources.ROOT.relativize(file.getParent()).toString());
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void migrations_are_named_by_feature_and_deed() {
        var names = new ArrayList<String>();
        var numbers = new HashSet<String>();
        for (var script : Sources.files(Sources.ROOT.resolve("persistence/src/main/resources/db/migration"), ".sql")) {
            var name = script.getFileName().toString();
            if (!name.matches("(V\\d_\\d_\\d{3}|R)__[a-z]+_[a-z0-9_]+\\.sql")
                    || !Sources.read(script).startsWith("-- Why:")) {
                names.add(name);
            }
            if (name.startsWith("V") && !numbers.add(name.substring(0, 8))) {
                names.add("twice: " + name);
            }
        }
        assertThat(names).isEmpty();
    }

    @Test
    void the_queues_of_the_server_are_those_of_the_code() {
        var script = Sources.read(Sources.ROOT.resolve("wildfly-config/src/main/cli/40-messaging.cli"));
        var inServer = new TreeSet<String>();
        var queues = Pattern.compile("jms-queue=(jiangxin\\.[\\w-]+):add").matcher(script);
        while (queues.find()) {
            inServer.add(queues.group(1));
        }
        var inCode = new TreeSet<String>(Set.of("jiangxin.dead-letter"));
        var names = Pattern.compile("\\(\"(jiangxin\\.[\\w-]+)\"\\)")
                .matcher(Sources.read(
                        Sources.ROOT.resolve("persistence/src/main/java/org/jiangxin/shared/outbox/QueueName.java")));
        while (names.find()) {
            inCode.add(names.group(1));
        }
        assertThat(inServer).isEqualTo(inCode);
    }

    @Test
    void every_setting_is_documented() {
        var documented = Sources.read(Sources.ROOT.resolve("docs/settings.md"));
        var settings = Pattern.compile("(?m)^    ([A-Z][A-Z_0-9]+)\\(")
                .matcher(Sources.read(
                        Sources.ROOT.resolve("persistence/src/main/java/org/jiangxin/shared/setting/Setting.java")));
        var missing = new ArrayList<String>();
        while (settings.find()) {
            if (!documented.contains("JIANGXIN_" + settings.group(1))) {
                missing.add(settings.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void missing(String feature, String key, String where, Set<String> problems) {
        if (key.endsWith(".")) {
            return;
        }
        if (!Files.exists(Sources.TEXTS.resolve(feature + "/messages_zh_CN.properties"))
                || Sources.texts(feature, "zh_CN").getProperty(key) == null) {
            problems.add(feature + " " + key + " in " + where);
        }
    }

    private static String beanName(String file) {
        var name = new StringBuilder();
        var upper = false;
        for (var c : file.replace(".xhtml", "").toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name + "Page";
    }

    private static List<String> difference(Set<String> one, Set<String> other) {
        return one.stream().filter(key -> !other.contains(key)).sorted().toList();
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
