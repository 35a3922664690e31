package org.jiangxin.integrity.entity;

/** Whether the learner was called when a clue was checked (电话抽查). */
public enum PhoneSample {
    NOT_SAMPLED,
    REACHED,
    NOT_REACHED
}
