package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SECURITY_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.integrity.entity.FaceTemplateStatus;
import org.jiangxin.integrity.provider.FaceEngines;
import org.jiangxin.integrity.repository.FaceReviews;
import org.jiangxin.integrity.repository.FaceTemplates;

/** How many faces the platform stores, and by which engine. */
@Stateless
public class FaceRegister {
    @Inject
    FaceTemplates templates;

    @Inject
    FaceReviews reviews;

    @Inject
    FaceEngines engines;

    @RolesAllowed({OPERATIONS, SECURITY_ADMIN, SYSTEM})
    public FaceFigures figures() {
        var stored = templates.count();
        return new FaceFigures(
                stored,
                templates.count(FaceTemplateStatus.WAITING),
                reviews.countOpen(),
                stored >= FaceFigures.ALARM,
                stored >= FaceFigures.FILING,
                engines.current().info());
    }
}
