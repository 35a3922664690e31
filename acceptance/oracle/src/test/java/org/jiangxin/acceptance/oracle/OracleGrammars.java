package org.jiangxin.acceptance.oracle;

import com.oceanbase.tools.sqlparser.oboracle.OBLexer;
import com.oceanbase.tools.sqlparser.oboracle.OBParser;
import io.github.melin.superior.parser.oracle.antlr4.OracleLexer;
import io.github.melin.superior.parser.oracle.antlr4.OracleParser;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** Two Oracle grammars that know nothing of each other; each answers with its first complaint, or nothing. */
final class OracleGrammars {
    private OracleGrammars() {}

    /** The community's PL/SQL grammar. */
    static Optional<String> superior(String statement) {
        return judge(statement.toUpperCase(java.util.Locale.ROOT) + end(statement), OracleLexer::new, tokens -> {
            var parser = new OracleParser(tokens);
            return new Entry(parser, parser::sql_script);
        });
    }

    /** The parser of a database that imitates Oracle: the only one that knows all reserved words and types. */
    static Optional<String> oceanBase(String statement) {
        return judge(statement + end(statement), OBLexer::new, tokens -> {
            var parser = new OBParser(tokens);
            return new Entry(parser, parser::sql_stmt);
        });
    }

    /** A PL/SQL block brings its own semicolon and ends with a slash. */
    private static String end(String statement) {
        return statement.endsWith(";") ? "\n/\n" : "\n;\n";
    }

    private record Entry(Parser parser, Runnable rule) {}

    private static Optional<String> judge(
            String text, Function<CharStream, Lexer> lexers, Function<CommonTokenStream, Entry> entries) {
        var complaints = new Complaints();
        var lexer = lexers.apply(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(complaints);
        var tokens = new CommonTokenStream(lexer);
        var entry = entries.apply(tokens);
        entry.parser().removeErrorListeners();
        entry.parser().addErrorListener(complaints);
        entry.rule().run();
        if (complaints.first == null
                && tokens.LA(1) != Token.EOF
                && !";".equals(tokens.LT(1).getText())) {
            return Optional.of("stops before " + tokens.LT(1).getText());
        }
        return Optional.ofNullable(complaints.first);
    }

    private static final class Complaints extends BaseErrorListener {
        private String first;

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object offending,
                int line,
                int column,
                String message,
                RecognitionException cause) {
            if (first == null) {
                first = line + ":" + column + " " + message.substring(0, Math.min(160, message.length()));
            }
        }
    }
}
