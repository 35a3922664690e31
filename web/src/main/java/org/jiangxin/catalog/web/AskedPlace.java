package org.jiangxin.catalog.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jiangxin.catalog.entity.PolicyScopeKind;
import org.jiangxin.catalog.service.PolicyTarget;

/** Whose policy a page shows, as it stands in the address: a class, a project, or a region (the caller's own when none is named). */
public class AskedPlace implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code;
    private String projectId;
    private String classId;

    PolicyTarget target() {
        if (isGiven(classId)) {
            return new PolicyTarget(PolicyScopeKind.CLASS, classId);
        }
        return isGiven(projectId)
                ? new PolicyTarget(PolicyScopeKind.PROJECT, projectId)
                : PolicyTarget.region(isGiven(code) ? code : null);
    }

    /** The same for an address. */
    public String getAddress() {
        if (isGiven(classId)) {
            return "class=" + encoded(classId);
        }
        return isGiven(projectId) ? "project=" + encoded(projectId) : "code=" + encoded(isGiven(code) ? code : "");
    }

    public boolean isOfClass() {
        return isGiven(classId);
    }

    public boolean isOfRegion() {
        return !isGiven(classId) && !isGiven(projectId);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getProjectId() {
        return projectId;
    }

    public void setProjectId(String projectId) {
        this.projectId = projectId;
    }

    public String getClassId() {
        return classId;
    }

    public void setClassId(String classId) {
        this.classId = classId;
    }
}
