package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a package since it left.
 *
 * @param serial its number, or empty when it is none of ours
 * @param clue public id of the clue it is about
 * @param changed names of files that were changed, taken out or put in
 */
public record CheckedPackage(String serial, String clue, List<String> changed) implements Serializable {
    public CheckedPackage {
        changed = new ArrayList<>(changed);
    }

    static CheckedPackage unknown() {
        return new CheckedPackage("", "", List.of());
    }

    @Override
    public List<String> changed() {
        return List.copyOf(changed);
    }

    /** Whether the signature is ours. */
    public boolean isOurs() {
        return !serial.isEmpty();
    }

    public boolean isUnchanged() {
        return isOurs() && changed.isEmpty();
    }
}
