/**
 * Live classes (直播课): who broadcasts, whether something is on the air, the files of its stream. Entry point:
 * {@link org.jiangxin.interaction.service.LiveBroadcasts}. Not here: presence and study time in them, which are those of every other lesson
 * (learning, ADR 0015).
 */
package org.jiangxin.interaction.service;
