package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;

/**
 * A draft on its way to becoming a version (R-322b): submitted to content review, taken back, released. Submitting makes material
 * of what was written on pages, so that reviewers and learners see the same; that runs outside of transactions.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SubmissionService {
    @Inject
    SubmissionSteps steps;

    @Inject
    WrittenMaterials written;

    @Inject
    MediaStore store;

    /** Hands a draft in which nothing is missing to the reviewers. @param note for them, may be empty */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void submit(String draftId, String note) {
        var lessons = steps.check(draftId, note);
        var made = new ArrayList<String>();
        var stored = false;
        try {
            var kept = new HashMap<String, SubmissionSteps.Made>();
            for (var lesson : lessons) {
                var material = written.make(lesson);
                var key = steps.isStored(material) ? null : store.create();
                if (key != null) {
                    made.add(key);
                    store.keep(key, material);
                }
                kept.put(
                        lesson.publicId(),
                        new SubmissionSteps.Made(lesson.revision(), new KeptMaterial(material, key)));
            }
            steps.submit(draftId, note, kept);
            stored = true;
        } finally {
            if (!stored) {
                made.forEach(store::delete);
            }
        }
    }

    /** Takes a submitted or approved draft back to write on. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void takeBack(String draftId) {
        steps.takeBack(draftId);
    }

    /** Makes an approved draft a version that classes may use, and returns its number. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public int release(String draftId) {
        return steps.release(draftId);
    }

    /** Begins the next version of a course with a copy of its newest released one, and returns the public id of the draft. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String beginVersion(String courseId) {
        return steps.beginVersion(courseId);
    }
}
