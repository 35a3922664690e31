package org.jiangxin.training.service;

/** Columns of a roster, each with the titles by which it is known; the first is the template's. */
public enum RosterColumn {
    NAME("realName", "姓名|学员姓名|Name", true),
    CITIZEN_ID("citizenId", "公民身份号码|身份证号|身份证号码|证件号码|证件号|Citizen ID", true),
    MOBILE("mobile", "手机号码|手机号|手机|联系电话|Mobile", true),
    SOCIAL_CARD("socialCard", "电子社保卡号码|社保卡号|社保卡号码|社会保障卡号|Social card", true),
    GROUP("traineeGroup", "人员类别|培训对象|Trainee group", false);

    private final String field;
    private final String titles;
    private final boolean required;

    RosterColumn(String field, String titles, boolean required) {
        this.field = field;
        this.titles = titles;
        this.required = required;
    }

    /** Name of the field that refusals carry. */
    public String field() {
        return field;
    }

    /** All titles, the template's first, separated by a bar. */
    public String titles() {
        return titles;
    }

    /** The template's title. */
    public String title() {
        return titles.substring(0, titles.indexOf('|'));
    }

    public boolean isRequired() {
        return required;
    }
}
