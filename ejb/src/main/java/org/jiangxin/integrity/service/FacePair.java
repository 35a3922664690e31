package org.jiangxin.integrity.service;

import java.util.Optional;

/** The portrait of the real-name file and what the camera saw, side by side, as JPEG. */
public record FacePair(String learnerName, Optional<byte[]> portrait, Optional<byte[]> seen) {
    /** Shows neither. */
    @Override
    public String toString() {
        return "FacePair";
    }
}
