package org.jiangxin.integrity.service;

import java.io.Serializable;
import org.jiangxin.integrity.provider.FaceEngineInfo;

/**
 * How many faces are stored (人脸存储备案).
 *
 * @param stored templates, used or not
 * @param waiting of them before a reviewer
 * @param cases open cases of reviewers
 * @param alarm stored is near the number from which the operator must file
 * @param mustFile stored has reached it
 */
public record FaceFigures(long stored, long waiting, long cases, boolean alarm, boolean mustFile, FaceEngineInfo engine)
        implements Serializable {
    /** 第十五条: an operator who stores 100,000 faces files with the provincial cyberspace authority within 30 working days. */
    public static final long FILING = 100_000;

    /** Early enough to prepare it. */
    public static final long ALARM = 80_000;
}
