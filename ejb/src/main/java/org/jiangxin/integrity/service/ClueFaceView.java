package org.jiangxin.integrity.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.integrity.entity.FacePurpose;

/**
 * The portrait of the real-name file beside what the camera saw.
 *
 * @param portrait as JPEG, if there is one
 */
public record ClueFaceView(Optional<byte[]> portrait, List<Look> looks) {
    public ClueFaceView {
        looks = List.copyOf(looks);
    }

    /**
     * One look.
     *
     * @param likeness of 100 as the engine said, or null
     * @param seen as JPEG; nothing where no picture was kept, or its month is over
     */
    public record Look(FacePurpose purpose, Instant at, Integer likeness, Optional<byte[]> seen) {
        /** Shows no picture. */
        @Override
        public String toString() {
            return "Look " + purpose + " " + at;
        }
    }

    /** Shows no picture. */
    @Override
    public String toString() {
        return "ClueFaceView " + looks;
    }
}
