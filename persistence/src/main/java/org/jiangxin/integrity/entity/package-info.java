/** Checks asked of learners, and flags of what looked wrong. Not here: what a missed check does to study time (learning). */
package org.jiangxin.integrity.entity;
