package org.jiangxin.catalog.entity;

/** 职业技能等级 of a training course: 五级/初级工 up to 一级/高级技师, or none for courses outside the grades. */
public enum SkillGrade {
    FIVE,
    FOUR,
    THREE,
    TWO,
    ONE,
    NONE
}
