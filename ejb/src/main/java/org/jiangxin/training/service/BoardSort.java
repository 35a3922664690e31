package org.jiangxin.training.service;

/** Orders of a class board. */
public enum BoardSort {
    JOINED,
    CREDITED,
    DAYS,
    SCORE,
    LAST_STUDIED
}
