/** The benchmark's bare write. */
package org.jiangxin.shared.baseline.repository;
