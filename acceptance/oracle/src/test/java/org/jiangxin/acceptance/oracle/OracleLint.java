package org.jiangxin.acceptance.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rules of Oracle 19c that grammars let through, each with the error Oracle would answer or the difference to H2. Works on the
 * text of one statement without its string contents.
 */
final class OracleLint {
    /** Oracle SQL Language Reference, "Oracle SQL Reserved Words"; SQL*Plus and PL/SQL words that bite in SQL are among them. */
    private static final Set<String> RESERVED =
            new HashSet<>(Arrays.asList(("ACCESS ADD ALL ALTER AND ANY AS ASC AUDIT BETWEEN BY CHAR "
                            + "CHECK CLUSTER COLUMN COLUMN_VALUE COMMENT COMPRESS CONNECT CREATE CURRENT DATE DECIMAL DEFAULT DELETE DESC DISTINCT "
                            + "DROP ELSE EXCLUSIVE EXISTS FILE FLOAT FOR FROM GRANT GROUP HAVING IDENTIFIED IMMEDIATE IN INCREMENT INDEX INITIAL "
                            + "INSERT INTEGER INTERSECT INTO IS LEVEL LIKE LOCK LONG MAXEXTENTS MINUS MLSLABEL MODE MODIFY NESTED_TABLE_ID NOAUDIT "
                            + "NOCOMPRESS NOT NOWAIT NULL NUMBER OF OFFLINE ON ONLINE OPTION OR ORDER PCTFREE PRIOR PUBLIC RAW RENAME RESOURCE "
                            + "REVOKE ROW ROWID ROWNUM ROWS SELECT SESSION SET SHARE SIZE SMALLINT START SUCCESSFUL SYNONYM SYSDATE TABLE THEN TO "
                            + "TRIGGER UID UNION UNIQUE UPDATE USER VALIDATE VALUES VARCHAR VARCHAR2 VIEW WHENEVER WHERE WITH")
                    .split(" ")));

    private static final List<Rule> RULES = List.of(
            rule("LIMIT is not Oracle's; OFFSET … FETCH is (ORA-00933)", "\\bLIMIT\\s+(\\d|\\?|:)"),
            rule(
                    "no TRUE or FALSE on 19c (ORA-00904)",
                    "(=|<>|!=|\\bIS\\b|\\bTHEN\\b|\\bDEFAULT\\b|,|\\()\\s*(TRUE|FALSE)\\b"),
            rule("'' is NULL: a comparison with it is never true", "(=|<>|!=)\\s*''"),
            rule("EXCEPT is known from 21c only (ORA-00933)", "\\bEXCEPT\\b"),
            rule(
                    "types of other databases (ORA-00902)",
                    "\\b(TEXT|BIGINT|TINYINT|BOOLEAN|BOOL|UUID|DATETIME|BYTEA|MEDIUMTEXT|JSONB?)\\b(?!\\s*\\()"),
            rule("VARCHAR2 has a length in CHAR", "\\bN?VARCHAR2\\s*(\\(\\s*\\d+\\s*(BYTE)?\\s*\\)|(?!\\s*\\())"),
            rule(
                    "VARCHAR2 over 1000 CHAR may pass 4000 bytes: use CLOB",
                    "\\bN?VARCHAR2\\s*\\(\\s*(1\\d{3,}[1-9]|100[1-9]|10[1-9]\\d|1[1-9]\\d\\d|[2-9]\\d{3,}|\\d{5,})\\b"),
            rule("VARCHAR is reserved for a change of meaning: VARCHAR2", "\\bVARCHAR\\s*\\("),
            rule("NUMBER has at most 38 digits (ORA-01727)", "\\bNUMBER\\s*\\(\\s*(39|[4-9]\\d|\\d{3,})"),
            rule("TIMESTAMP has at most 9 digits (ORA-30088)", "\\bTIMESTAMP\\s*\\(\\s*\\d{2,}"),
            rule("depends on the session's zone", "\\bWITH\\s+LOCAL\\s+TIME\\s+ZONE"),
            rule(
                    "FOR UPDATE with row limiting, DISTINCT or GROUP BY (ORA-02014)",
                    "\\b(FETCH\\s+(FIRST|NEXT)[^()]*|SELECT\\s+DISTINCT\\b[^()]*|GROUP\\s+BY\\b[^()]*)\\bFOR\\s+UPDATE"),
            rule("DEFAULT stands before NOT NULL (ORA-00907)", "\\bNOT\\s+NULL\\s+DEFAULT\\b"),
            rule("IF [NOT] EXISTS is 23ai", "\\b(CREATE|DROP|ALTER)\\b[^;(]*\\bIF\\s+(NOT\\s+)?EXISTS\\b"),
            rule("several rows in VALUES are 23ai", "\\bVALUES\\s*\\([^()]*(\\([^()]*\\)[^()]*)*\\)\\s*,\\s*\\("),
            rule(
                    "ON DELETE knows CASCADE and SET NULL, ON UPDATE nothing",
                    "\\bON\\s+(DELETE\\s+(RESTRICT|NO\\s+ACTION|SET\\s+DEFAULT)|UPDATE\\s+(CASCADE|RESTRICT|SET|NO))"),
            rule("a table alias has no AS (ORA-00933)", "\\b(FROM|JOIN)\\s+[\\w.]+\\s+AS\\s+\\w"),
            rule("quoted identifiers are case sensitive", "\"[^\"]*\""),
            rule("a division of literals is whole on H2 and exact on Oracle", "\\b\\d+\\s*/\\s*\\d+\\b"),
            rule("RETURNING needs INTO and names", "\\bRETURNING\\s+\\*"),
            rule("LATERAL and APPLY do not run on H2", "\\b(LATERAL|(CROSS|OUTER)\\s+APPLY)\\b"),
            rule("another database's way to number rows", "\\bAUTO_?INCREMENT\\b"),
            rule("ILIKE is not Oracle's", "\\bILIKE\\b"),
            rule(":: is not Oracle's cast", "\\w::\\w"),
            rule("RECURSIVE is not written on Oracle (ORA-00905)", "\\bWITH\\s+RECURSIVE\\b"),
            rule("a name does not begin with an underscore (ORA-00911)", "(?<![\\w$#])_\\w+"),
            rule("ON CONFLICT is not Oracle's; MERGE is", "\\bON\\s+(CONFLICT|DUPLICATE\\s+KEY)\\b"),
            rule("NOW() is not Oracle's; SYSTIMESTAMP is", "\\b(NOW|CURRENT_DATE|GETDATE)\\s*\\(\\s*\\)"),
            rule("update of a join needs a key-preserved view and fails on H2", "\\bUPDATE\\s*\\(\\s*SELECT\\b"),
            rule(
                    "a difference of dates is a number on Oracle, an interval on H2",
                    "\\b(SYSDATE|SYSTIMESTAMP)\\s*-\\s*[A-Z_]\\w*(?!\\s*\\()"),
            rule(
                    "does not run on H2",
                    "\\b(NUMTODSINTERVAL|NUMTOYMINTERVAL|CONNECT\\s+BY|PIVOT|ROLLUP|JSON_TABLE|STANDARD_HASH|LENGTHB)\\b"),
            rule("NEXT VALUE FOR is not Oracle's", "\\bNEXT\\s+VALUE\\s+FOR\\b"));

    private static final Pattern COLUMN = Pattern.compile(
            "(?:\\(|,)\\s*([A-Z_][\\w$#]*)\\s+(?:NUMBER|N?VARCHAR2|CLOB|BLOB|RAW|DATE|TIMESTAMP|FLOAT|BINARY_DOUBLE|CHAR)\\b");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:TABLE|SEQUENCE|INDEX|VIEW|CONSTRAINT)\\s+([A-Z_][\\w$#]*)");
    private static final Pattern LOB_COLUMN = Pattern.compile("(?:\\(|,)\\s*([A-Z_]\\w*)\\s+(?:CLOB|BLOB|NCLOB)\\b");
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_LIST = 1000;

    private final Set<String> lobColumns = new TreeSet<>();

    private record Rule(String reason, Pattern pattern) {}

    private static Rule rule(String reason, String pattern) {
        return new Rule(reason, Pattern.compile(pattern));
    }

    /** Learns which columns are LOBs from table definitions, so that a DISTINCT over one is seen. */
    void learn(String ddl) {
        var matcher = LOB_COLUMN.matcher(ddl.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            lobColumns.add(matcher.group(1));
        }
    }

    /** Every rule the statement breaks. */
    List<String> complaints(String statement) {
        var upper = statement.toUpperCase(Locale.ROOT);
        var bare = upper.replaceAll("'[^']+'", "'x'").replaceAll("\\s+", " ");
        var complaints = new ArrayList<String>();
        for (var rule : RULES) {
            if (rule.pattern().matcher(bare).find()) {
                complaints.add(rule.reason());
            }
        }
        names(bare, complaints);
        lists(bare, complaints);
        lobs(bare, complaints);
        if (bare.matches("SELECT\\b(?!.*\\bFROM\\b).*")) {
            complaints.add("a SELECT has a FROM (ORA-00923)");
        }
        return complaints;
    }

    private static void names(String bare, List<String> complaints) {
        if (bare.startsWith("CREATE TABLE") || bare.startsWith("ALTER TABLE")) {
            var columns = COLUMN.matcher(bare);
            while (columns.find()) {
                if (RESERVED.contains(columns.group(1))) {
                    complaints.add("reserved word as a column: " + columns.group(1));
                }
            }
        }
        var named = NAMED.matcher(bare);
        while (named.find()) {
            if (named.group(1).length() > LONGEST_NAME) {
                complaints.add("name longer than 128 bytes (ORA-00972)");
            }
            if (RESERVED.contains(named.group(1)) && bare.startsWith("CREATE TABLE " + named.group(1))) {
                complaints.add("reserved word as a table: " + named.group(1));
            }
        }
    }

    private static void lists(String bare, List<String> complaints) {
        var lists = Pattern.compile("\\bIN\\s*\\(([^()]*)\\)").matcher(bare);
        while (lists.find()) {
            if (lists.group(1).split(",").length > LONGEST_LIST) {
                complaints.add("more than 1000 values in a list (ORA-01795)");
            }
        }
    }

    private void lobs(String bare, List<String> complaints) {
        var places = Pattern.compile(
                        "\\b(SELECT DISTINCT (.*?) FROM\\b|GROUP BY (.*?)(HAVING|ORDER BY|$)|ORDER BY (.*?)(FETCH|OFFSET|$)|\\bUNION (?!ALL)(.*))")
                .matcher(bare);
        while (places.find()) {
            for (var lob : lobColumns) {
                if (places.group().matches(".*\\b" + lob + "\\b.*")) {
                    complaints.add("a LOB in DISTINCT, GROUP BY, ORDER BY or UNION (ORA-00932): " + lob);
                }
            }
        }
    }
}
