package org.jiangxin.acceptance.oracle;

import java.util.ArrayList;
import java.util.List;

/** Splits a script into statements at semicolons outside of texts and comments; a PL/SQL block ends at a line with a slash. */
final class SqlScript {
    private SqlScript() {}

    static List<String> statements(String script) {
        var statements = new ArrayList<String>();
        var current = new StringBuilder();
        var block = false;
        for (var line : withoutComments(script).split("\n")) {
            var bare = line.strip();
            if (current.toString().isBlank()
                    && bare.matches("(?i)(BEGIN|DECLARE|CREATE (OR REPLACE )?(TRIGGER|FUNCTION|PROCEDURE)).*")) {
                block = true;
            }
            if (block && bare.equals("/")) {
                add(statements, current);
                block = false;
            } else if (block) {
                current.append(line).append('\n');
            } else {
                split(line + "\n", current, statements);
            }
        }
        add(statements, current);
        return statements;
    }

    private static void split(String line, StringBuilder current, List<String> statements) {
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == ';' && quotes(current) % 2 == 0) {
                add(statements, current);
            } else {
                current.append(c);
            }
        }
    }

    private static long quotes(CharSequence text) {
        return text.chars().filter(c -> c == '\'').count();
    }

    private static void add(List<String> statements, StringBuilder current) {
        var text = current.toString().strip();
        if (!text.isEmpty()) {
            statements.add(text);
        }
        current.setLength(0);
    }

    static String withoutComments(String script) {
        return script.replaceAll("(?m)^\\s*--.*$", "")
                .replaceAll("(?m); -- .*$", ";")
                .replaceAll("(?s)/\\*.*?\\*/", " ");
    }
}
