package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.training.entity.ApplicationStatus;
import org.jiangxin.training.entity.ClassDocument;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.DocumentKind;
import org.jiangxin.training.entity.FileFacts;
import org.jiangxin.training.entity.OpeningApplication;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.ClassDocuments;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.OpeningApplications;
import org.jiangxin.training.rule.ClassIsEditable;
import org.jiangxin.training.rule.Entered;
import org.jiangxin.training.rule.OpeningIsComplete;

/**
 * The opening application of a class (开班申请): its files, its submission with the commitment (承诺书), taking it back. From
 * the submission on nothing of the class changes until the regulator has decided.
 */
@Stateless
public class OpeningService {
    /** Version of the commitment's text; the text itself is in the bundle. */
    public static final String COMMITMENT_VERSION = "2026-1";

    /** Largest file of an application. */
    public static final int LARGEST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_FILES = 30;
    private static final int LONGEST_NAME = 200;

    @Inject
    ClassDocuments documents;

    @Inject
    OpeningApplications applications;

    @Inject
    Enrolments enrolments;

    @Inject
    ClassScope scope;

    @Inject
    ClassViewing viewing;

    @Inject
    Timeline timeline;

    @Inject
    WorkCalendar calendar;

    @Inject
    FieldCipher cipher;

    @Inject
    ClassPolicies policies;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A file with its name and what it is. */
    public record Download(String fileName, String contentType, byte[] content) {
        public Download {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** Adds a file. Only PDF, JPEG and PNG, by their content. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void attach(String classId, DocumentKind kind, String fileName, byte[] content) {
        var found = editable(classId);
        var entered = new Entered();
        entered.present("kind", kind);
        entered.refuse(
                content.length == 0, Refusal.of("training.document.empty").on("file"));
        entered.refuse(
                content.length > LARGEST_BYTES,
                Refusal.of("training.document.too_large", LARGEST_BYTES / (1024 * 1024))
                        .on("file"));
        var type = FileKind.of(content);
        entered.refuse(
                content.length > 0 && type.isEmpty(),
                Refusal.of("training.document.kind").on("file"));
        entered.refuse(documents.count(found.id()) >= MOST_FILES, Refusal.of("training.document.too_many", MOST_FILES));
        entered.check();
        var publicId = PublicId.random();
        documents.add(new ClassDocument(
                publicId,
                found.id(),
                kind,
                new FileFacts(named(fileName), type.orElseThrow(), content.length, sha256(content)),
                cipher.encrypt(place(publicId), content),
                caller.accountId(),
                clock.instant()));
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void remove(String classId, String documentId) {
        var found = editable(classId);
        documents.remove(documents
                .find(found.id(), documentId)
                .orElseThrow(() -> new NotFound(ClassDocument.class, documentId)));
    }

    /** A file of a class within the caller's scope. Who reads it is remembered. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Download download(String classId, String documentId) {
        var found = scope.get(classId);
        var document =
                documents.find(found.id(), documentId).orElseThrow(() -> new NotFound(ClassDocument.class, documentId));
        audit.record("training.document.read", "ClassDocument", documentId, Map.of("class", found.code()));
        return new Download(
                document.file().name(),
                document.file().contentType(),
                cipher.decrypt(place(documentId), document.contentSealed()));
    }

    /** Applies for the opening. Everything that is missing is said at once. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void submit(String classId, boolean committed) {
        var found = editable(classId);
        var learners = Math.toIntExact(enrolments.countIn(found.id()));
        Refused.ifAny(OpeningIsComplete.refusals(viewing.facts(found, learners, committed), calendar.today()));
        var due = calendar.due(policies.amount(TrainingPlaces.of(found), PolicyKey.OPENING_REVIEW_WORKDAYS));
        var rounds = applications.ofClass(found.id()).size();
        found.apply();
        applications.add(new OpeningApplication(
                found, rounds + 1, learners, COMMITMENT_VERSION, caller.accountId(), due, clock.instant()));
        timeline.step(found, ClassStep.APPLIED, null);
    }

    /** Takes the application back before it is decided. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void takeBack(String classId) {
        var found = scope.own(classId);
        var waiting = applications.ofClass(found.id()).stream()
                .filter(OpeningApplication::isWaiting)
                .findFirst()
                .map(OpeningApplication::publicId)
                .orElseThrow(() -> new Refused(Refusal.of("training.application.not_waiting")));
        var application = applications.lock(waiting).orElseThrow();
        if (!application.isWaiting()) {
            throw new Conflict(Refusal.of("training.application.not_waiting"));
        }
        application.decide(ApplicationStatus.WITHDRAWN, caller.accountId(), null, clock.instant());
        application.trainingClass().takeBack();
        timeline.step(application.trainingClass(), ClassStep.WITHDRAWN, null);
    }

    private TrainingClass editable(String classId) {
        var found = scope.ownLocked(classId);
        Refused.ifAny(ClassIsEditable.refusal(found).stream().toList());
        return found;
    }

    private static String place(String documentId) {
        return "class_documents.content|" + documentId;
    }

    /** The last part of the name, without what could be taken for a path or a control. */
    private static String named(String fileName) {
        var name = fileName == null
                ? ""
                : fileName.replaceAll(".*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                        .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }
}
