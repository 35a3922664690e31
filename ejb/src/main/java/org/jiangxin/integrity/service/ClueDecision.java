package org.jiangxin.integrity.service;

/** What a regulator decides about a clue. */
public enum ClueDecision {
    CONFIRM,
    DISMISS
}
