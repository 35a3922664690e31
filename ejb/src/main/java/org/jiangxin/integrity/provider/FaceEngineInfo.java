package org.jiangxin.integrity.provider;

import java.util.Objects;

/**
 * What a face engine is.
 *
 * @param name stable short name, for example {@code opencv}; templates of another name are not compared
 * @param version of the engine and of its model, part of every template
 * @param kind how its descriptors are compared
 * @param grade what may be said of its verdicts
 * @param threshold likeness from 0 to 100 from which two pictures are taken for the same person
 * @param seesActions whether readings have a turn and a mouth, so that asked movements can be judged
 * @param ready whether it could be asked now
 */
public record FaceEngineInfo(
        String name, String version, Kind kind, Grade grade, int threshold, boolean seesActions, boolean ready) {
    public FaceEngineInfo {
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(grade);
    }

    /** How descriptors are compared. */
    public enum Kind {
        /** Counts, one byte each: likeness is their overlap. */
        HISTOGRAM,
        /** Numbers, four bytes each (IEEE 754, big-endian): likeness is the cosine. */
        EMBEDDING
    }

    /** What is known of how often it is wrong. */
    public enum Grade {
        /** 筛查级: never measured on people; helps a reviewer, proves nothing. */
        SCREENING,
        /** 已校准: the operator has measured it and set its threshold. */
        CALIBRATED,
        /** 模拟: looks at no face. */
        SIMULATED
    }

    public static FaceEngineInfo off(String name) {
        return new FaceEngineInfo(name, "-", Kind.HISTOGRAM, Grade.SCREENING, 100, false, false);
    }
}
