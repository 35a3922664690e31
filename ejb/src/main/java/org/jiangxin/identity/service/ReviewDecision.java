package org.jiangxin.identity.service;

/** What a reviewer may decide about a learner's documents, each with its reason. Text keys {@code enum.ReviewDecision.*}. */
public enum ReviewDecision {
    DOCUMENTS_AGREE(true),
    CONFIRMED_BY_PHONE(true),
    PHOTO_UNREADABLE(false),
    NOT_THE_DOCUMENT(false),
    DATA_DIFFERS(false),
    PORTRAIT_DIFFERS(false);

    private final boolean accepting;

    ReviewDecision(boolean accepting) {
        this.accepting = accepting;
    }

    public boolean isAccepting() {
        return accepting;
    }
}
