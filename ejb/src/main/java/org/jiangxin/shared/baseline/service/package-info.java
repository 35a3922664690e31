/** The two operations that benchmarks measure beside the real ones. Off unless JIANGXIN_BASELINE is true. */
package org.jiangxin.shared.baseline.service;
