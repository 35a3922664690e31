package org.jiangxin.course.service;

import java.io.Serializable;

/**
 * A point of the skill standard that a course is written against.
 *
 * @param practice a 技能要求 rather than 相关知识
 * @param functionTitle 职业功能
 * @param contentTitle 工作内容
 */
public record StandardPoint(
        long id, String code, boolean practice, String text, String functionTitle, String contentTitle)
        implements Serializable {}
