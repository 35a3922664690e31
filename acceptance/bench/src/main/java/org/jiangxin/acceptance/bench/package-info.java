/**
 * Figures, never verdicts: rate and processor time per operation beside two baseline endpoints of the same server in the same run.
 * Entry point: {@link org.jiangxin.acceptance.bench.Bench}, started by {@code ./bench}.
 */
package org.jiangxin.acceptance.bench;
