package org.jiangxin.shared.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Writes every distinct SQL statement that Hibernate prepares to the file {@code JIANGXIN_SQL_LEDGER}, once each; without that
 * variable it does nothing. Tests of the running platform compare the file with the SQL inventory, so that no statement
 * reaches Oracle unchecked.
 */
public class StatementLedger implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final Pattern LIST_OF_PARAMETERS = Pattern.compile("\\bin \\(\\?(,\\s*\\?)*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String FILE = System.getenv("JIANGXIN_SQL_LEDGER");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public String inspect(String sql) {
        if (FILE != null && SEEN.add(sql)) {
            append(normalised(sql));
        }
        return sql;
    }

    /** One form for statements that differ only in the length of an IN list or in white space. */
    public static String normalised(String sql) {
        var line = SPACE.matcher(sql).replaceAll(" ").strip();
        return LIST_OF_PARAMETERS.matcher(line).replaceAll("in (?)");
    }

    private static synchronized void append(String line) {
        try {
            Files.writeString(Path.of(FILE), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("statement ledger " + FILE, e);
        }
    }
}
