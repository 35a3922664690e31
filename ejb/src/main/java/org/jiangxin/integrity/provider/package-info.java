/**
 * The port through which rules find clues: a source brings a day's facts, its rules judge them, the search makes clues of what they
 * find. Features above bring sources of their own data (learning, exam). And the port behind which engines that read faces stand
 * ({@link org.jiangxin.integrity.provider.FaceEngine}), with its adapters. Not here: the rules themselves (rule), what becomes of a clue
 * or of a face check (service).
 */
package org.jiangxin.integrity.provider;
