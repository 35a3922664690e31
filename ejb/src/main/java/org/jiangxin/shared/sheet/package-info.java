/**
 * Spreadsheets that people bring and take away: rosters, standards, lists. Entry points: {@link org.jiangxin.shared.sheet.SheetReader}
 * for .xlsx and .csv from strangers, {@link org.jiangxin.shared.sheet.SheetWriter} for .xlsx that a stranger will open.
 *
 * <p>Every file is taken as hostile: it is read from bounded memory and nothing of it touches the disk; what unpacks too far, has a
 * document type, macros or a password is refused as a whole, and a formula, an Excel error or a spoilt long number is a problem of
 * its row. Not here: what the columns mean (the features), templates, styles beyond a header row.
 */
package org.jiangxin.shared.sheet;
