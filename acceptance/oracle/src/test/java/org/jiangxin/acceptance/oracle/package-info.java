/**
 * The Oracle gate: every migration and every captured statement is read by a lint of Oracle 19c rules that no grammar knows and by
 * two independent Oracle grammars. What it proves is syntax and the listed rules; nothing here ran on an Oracle server.
 */
package org.jiangxin.acceptance.oracle;
