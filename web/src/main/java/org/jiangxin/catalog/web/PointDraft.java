package org.jiangxin.catalog.web;

import java.io.Serializable;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.catalog.service.NewPoint;

/** The point that is being entered by hand. Function, content and kind stay for the next one. */
public class PointDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private String functionTitle;
    private String contentTitle;
    private PointKind kind = PointKind.SKILL;
    private String code;
    private String text;
    private Integer weight;

    NewPoint point() {
        return new NewPoint(functionTitle, contentTitle, kind, code, text, weight);
    }

    void next() {
        code = null;
        text = null;
        weight = null;
    }

    public String getFunctionTitle() {
        return functionTitle;
    }

    public void setFunctionTitle(String functionTitle) {
        this.functionTitle = functionTitle;
    }

    public String getContentTitle() {
        return contentTitle;
    }

    public void setContentTitle(String contentTitle) {
        this.contentTitle = contentTitle;
    }

    public PointKind getKind() {
        return kind;
    }

    public void setKind(PointKind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }
}
