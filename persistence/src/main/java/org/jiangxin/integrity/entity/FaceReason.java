package org.jiangxin.integrity.entity;

/** Why a step is asked for again, or why a capture did not pass. */
public enum FaceReason {
    /** Quality: the step is asked for again. */
    NO_FACE,
    TWO_FACES,
    TOO_DARK,
    TOO_BRIGHT,
    BLURRED,
    TOO_FAR,
    TOO_CLOSE,
    NOT_STRAIGHT,
    /** The asked movement was not seen. */
    NOT_MOVED,
    /** Moved where it was asked to keep still. */
    MOVED,
    /** The same picture over and over: nothing living does that. */
    FROZEN,
    /** Somebody else than at the beginning. */
    SWAPPED,
    /** Not whom the template knows. */
    OTHER_PERSON,
    /** Nearly, but not surely, whom the template knows. */
    NEARLY,
    /** The screen's colour is not on the face. */
    NO_REFLECTION,
    /** Pictures that were sent before. */
    REUSED,
    /** The engine gave no answer. */
    ENGINE_DOWN,
    /** Quality stayed too low. */
    POOR_PICTURES;

    /** Whether the step can just be done again. */
    public boolean isQuality() {
        return ordinal() <= NOT_STRAIGHT.ordinal();
    }
}
