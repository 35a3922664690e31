package org.jiangxin.catalog.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.PointKind;

/**
 * One point, entered by hand or read from a row.
 *
 * @param code the publisher's number, or empty to be numbered by place
 * @param weight percent, or null
 */
public record NewPoint(
        String functionTitle, String contentTitle, PointKind kind, String code, String text, Integer weight)
        implements Serializable {}
