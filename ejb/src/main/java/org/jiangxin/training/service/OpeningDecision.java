package org.jiangxin.training.service;

/** What a regulator decides about an opening application. */
public enum OpeningDecision {
    APPROVE,
    RETURN,
    REFUSE
}
