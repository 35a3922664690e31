package org.jiangxin.catalog.entity;

/** Which way an institution may move a policy value by itself: only where it asks more of itself than the regulator does. */
public enum Strictness {
    /** A smaller value asks more. */
    LOWER,
    /** A greater value asks more. */
    HIGHER,
    /** There is no stricter; only regulators set it. */
    REGULATORS;

    /** Whether a value asks at least as much as another one. */
    public boolean allows(int amount, int held) {
        return switch (this) {
            case LOWER -> amount <= held;
            case HIGHER -> amount >= held;
            case REGULATORS -> false;
        };
    }
}
