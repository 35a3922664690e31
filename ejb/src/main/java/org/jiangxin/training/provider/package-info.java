/**
 * Ports by which training asks features above it: how far learners have studied, what they scored. Implemented in learning and exam.
 * Not here: the board that shows them (training.service).
 */
package org.jiangxin.training.provider;
