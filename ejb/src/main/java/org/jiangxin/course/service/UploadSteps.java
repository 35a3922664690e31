package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.Upload;
import org.jiangxin.course.entity.UploadClaim;
import org.jiangxin.course.entity.UploadPurpose;
import org.jiangxin.course.entity.UploadStatus;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.course.repository.Uploads;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * The short transactions behind {@link UploadService}. An upload belongs to the account that began it; a part is written while its
 * row is held, so the row never says more than the disk has.
 */
@Stateless
public class UploadSteps {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int AT_ONCE = 100;
    private static final int MOST_PICTURES = 100;

    @Inject
    DraftScope scope;

    @Inject
    Uploads uploads;

    @Inject
    UploadFiles files;

    @Inject
    DraftFiles pictures;

    @Inject
    MaterialAssets materials;

    @Inject
    MediaAssets assets;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A file that is there as a whole. */
    record Whole(String uploadId, LessonForm form, UploadClaim claim) {}

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public UploadView begin(UploadClaim claim) {
        var own = scope.organizationId();
        var lesson = scope.editableLesson(claim.lessonPublicId());
        requireFitting(lesson, claim.purpose());
        var most = most(lesson.form(), claim.purpose());
        if (claim.bytes() < 1 || claim.bytes() > most) {
            throw new Refused(Refusal.of("course.upload.size", most / MEGABYTE));
        }
        var quota = settings.number(Setting.UPLOAD_QUOTA_GB);
        var left = quota * GIGABYTE - uploads.bytesOf(own);
        if (claim.bytes() > left) {
            throw new Refused(Refusal.of("course.upload.quota", quota, Math.max(0, left / MEGABYTE)));
        }
        var name = claim.name().replaceAll("[\\\\/\\p{Cntrl}]", "_");
        var named = new UploadClaim(
                claim.lessonPublicId(),
                claim.purpose(),
                name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
                claim.bytes(),
                claim.sha256());
        var upload = new Upload(named, own, caller.accountId(), clock.instant());
        uploads.add(upload);
        return view(upload);
    }

    /** Captions belong to what plays and is there; pictures to an illustrated text; material to what is not written here. */
    private void requireFitting(DraftLesson lesson, UploadPurpose purpose) {
        switch (purpose) {
            case MATERIAL -> {
                if (lesson.form().isWritten()) {
                    throw new Refused(Refusal.of("course.upload.not_file"));
                }
            }
            case CAPTIONS -> {
                if (!lesson.form().isPlayed() || lesson.mediaAssetId() == null) {
                    throw new Refused(Refusal.of("course.upload.captions_first"));
                }
            }
            case IMAGE -> {
                if (!lesson.form().isText()) {
                    throw new Refused(Refusal.of("course.upload.picture_place"));
                }
                if (pictures.of(lesson.publicId()).size() >= MOST_PICTURES) {
                    throw new Refused(Refusal.of("course.upload.picture_count", MOST_PICTURES));
                }
            }
        }
    }

    private static long most(LessonForm form, UploadPurpose purpose) {
        return switch (purpose) {
            case CAPTIONS -> CourseFolder.MOST_TEXT_BYTES;
            case IMAGE -> PhotoIntake.LARGEST_BYTES;
            case MATERIAL ->
                switch (form) {
                    case VIDEO -> MaterialReader.MOST_VIDEO_BYTES;
                    case AUDIO -> MaterialReader.MOST_SOUND_BYTES;
                    default -> MaterialReader.MOST_DOCUMENT_BYTES;
                };
        };
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public UploadView append(String uploadId, long offset, byte[] part) {
        var upload = held(uploadId);
        if (offset != upload.received() || part.length > upload.bytes() - upload.received()) {
            throw new Conflict(Refusal.of("course.upload.offset", upload.received()));
        }
        files.write(uploadId, offset, part);
        upload.receive(part.length, clock.instant());
        return view(upload);
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public UploadView upload(String uploadId) {
        return view(own(uploads.find(uploadId).orElseThrow(() -> new NotFound(Upload.class, uploadId)), uploadId));
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public List<UploadView> openFor(String lessonId) {
        scope.readableLesson(lessonId);
        return uploads.openFor(lessonId, caller.accountId()).stream()
                .map(UploadSteps::view)
                .toList();
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void cancel(String uploadId) {
        held(uploadId).abandon(clock.instant());
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public Whole whole(String uploadId) {
        var upload = held(uploadId);
        if (upload.received() != upload.bytes()) {
            throw new Refused(Refusal.of("course.upload.incomplete", upload.received(), upload.bytes()));
        }
        var lesson = scope.editableLesson(upload.claim().lessonPublicId());
        return new Whole(uploadId, lesson.form(), upload.claim());
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public boolean isStored(LessonMaterial material) {
        return assets.findUsable(material.form(), material.contentHash()).isPresent();
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void refuse(String uploadId, String code) {
        held(uploadId).refuse(code, clock.instant());
        audit.record("course.upload.refused", "Upload", uploadId, Map.of("reason", code));
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void complete(String uploadId, KeptMaterial kept) {
        var upload = held(uploadId);
        var lesson = scope.editableLesson(upload.claim().lessonPublicId());
        var asset = materials.of(kept);
        lesson.attach(asset, clock.instant());
        upload.complete(asset.id(), clock.instant());
    }

    /** Takes a checked picture into the draft and returns the name it has in the text. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String completePicture(String uploadId, Path picture, String extension) {
        var upload = held(uploadId);
        var lesson = scope.editableLesson(upload.claim().lessonPublicId());
        var name = pictures.add(lesson.publicId(), picture, extension);
        upload.complete(null, clock.instant());
        return name;
    }

    /** What a lesson plays now, for captions to be laid beside it. */
    record Played(String storageKey, LessonForm form, String name, String type, long millis, boolean ready) {}

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public Played played(String lessonId) {
        var lesson = scope.editableLesson(lessonId);
        requireFitting(lesson, UploadPurpose.CAPTIONS);
        var asset = assets.get(lesson.mediaAssetId());
        return new Played(
                asset.storageKey(),
                asset.kind(),
                asset.originalName(),
                asset.contentType(),
                asset.durationMillis(),
                asset.isReady());
    }

    /** The same as {@link #complete}, with a stream that was taken over: nothing is transcoded again. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void completeCaptioned(String uploadId, KeptMaterial kept, boolean streamed) {
        var upload = held(uploadId);
        var lesson = scope.editableLesson(upload.claim().lessonPublicId());
        lesson.attach(streamed ? materials.streamed(kept) : materials.of(kept), clock.instant());
        upload.complete(null, clock.instant());
    }

    /** Gives up what nobody went on with; returns what may be deleted. */
    @RolesAllowed(SYSTEM)
    public List<String> abandonIdle() {
        var now = clock.instant();
        var idle = uploads.idleSince(now.minus(Duration.ofHours(settings.number(Setting.UPLOAD_KEEP_HOURS))), AT_ONCE);
        idle.forEach(upload -> upload.abandon(now));
        return idle.stream().map(Upload::publicId).toList();
    }

    private Upload held(String uploadId) {
        var upload = own(uploads.lock(uploadId).orElseThrow(() -> new NotFound(Upload.class, uploadId)), uploadId);
        if (upload.status() != UploadStatus.OPEN) {
            throw new Conflict(Refusal.of("course.upload.over"));
        }
        return upload;
    }

    private Upload own(Upload upload, String uploadId) {
        if (upload.organizationId() != scope.organizationId() || upload.accountId() != caller.accountId()) {
            throw new NotFound(Upload.class, uploadId);
        }
        return upload;
    }

    private static UploadView view(Upload upload) {
        return new UploadView(
                upload.publicId(),
                upload.claim().purpose(),
                upload.claim().name(),
                upload.bytes(),
                upload.received(),
                upload.status(),
                upload.claim().sha256());
    }
}
