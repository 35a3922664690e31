package org.jiangxin.integrity.entity;

/** How urgently a clue wants to be looked at; says nothing about whether it is true. */
public enum ClueSeverity {
    HIGH,
    MIDDLE,
    LOW
}
