package org.jiangxin.statistics.entity;

import java.io.Serializable;

/**
 * Which classes a sum is made of: those that train for an occupation, those for a group of trainees. Kept by classes and not by
 * roll-ups of regions, so a narrowed sum is made of class days.
 *
 * @param occupation code of the classification, or {@link #ANY}
 * @param traineeGroup code of the catalogue's group that the class's project is for, or {@link #ANY}
 */
public record ClassSelection(String occupation, String traineeGroup) implements Serializable {
    public static final String ANY = "ALL";

    /** All classes. */
    public static final ClassSelection ALL = new ClassSelection(null, null);

    public ClassSelection {
        occupation = occupation == null || occupation.isBlank() ? ANY : occupation;
        traineeGroup = traineeGroup == null || traineeGroup.isBlank() ? ANY : traineeGroup;
    }

    public boolean isAll() {
        return ANY.equals(occupation) && ANY.equals(traineeGroup);
    }
}
