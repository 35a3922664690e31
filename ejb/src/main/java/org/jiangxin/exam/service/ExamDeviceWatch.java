package org.jiangxin.exam.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.service.FlagService;
import org.jiangxin.shared.security.Role;

/**
 * Remembers that somebody with the right password came from another device during an exam (ATK-28). A phone that died is the usual reason, so
 * it is a flag for whoever looks at the exam, and no clue by itself.
 */
@Stateless
@RunAs(Role.SYSTEM)
public class ExamDeviceWatch {
    @Inject
    FlagService flags;

    @PermitAll
    public void refused(long learnerId, String attemptPublicId) {
        flags.raise(
                learnerId,
                FlagKind.EXAM_OTHER_DEVICE,
                "attempt/" + attemptPublicId,
                "a sign-in with the right password from another device was refused");
    }
}
