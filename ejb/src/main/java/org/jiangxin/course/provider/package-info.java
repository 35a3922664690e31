/**
 * What courses need from outside: the video engine (ffmpeg), and the question bank as a port that the exam feature fills in.
 * Not here: where material is kept (service).
 */
package org.jiangxin.course.provider;
