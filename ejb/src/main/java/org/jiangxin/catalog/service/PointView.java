package org.jiangxin.catalog.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.PointKind;

/**
 * One point of a standard, with where it stands. The order of a list of points is the standard's.
 *
 * @param id for links of lessons; constant as long as the standard exists in this edition
 * @param kind SKILL is practice, KNOWLEDGE is theory
 * @param weight percent of the assessment, or null
 */
public record PointView(
        long id, String code, PointKind kind, String text, String functionTitle, String contentTitle, Integer weight)
        implements Serializable {}
