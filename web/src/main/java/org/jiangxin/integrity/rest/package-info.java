/** Operator commands about flags and clues. Not here: checks, which a learner answers through playback (learning.rest). */
package org.jiangxin.integrity.rest;
