package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.UploadClaim;
import org.jiangxin.course.provider.MaterialRefused;
import org.jiangxin.course.provider.OfficeConverter;
import org.jiangxin.course.provider.VideoEngine;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Large files on their way into a lesson, part by part (R-322c). When the last part is there the file is checked: the hash that was
 * claimed, the type by its bytes, whether it can be played or opened. Only then it becomes material.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadService {
    /** Most bytes of one part. */
    public static final int MOST_PART_BYTES = 8 * 1024 * 1024;

    private static final int MOST_PAGES = 2_000;

    @Inject
    UploadSteps steps;

    @Inject
    UploadFiles files;

    @Inject
    VideoEngine engine;

    @Inject
    OfficeConverter converter;

    @Inject
    MediaStore store;

    @Inject
    LessonPictures pictures;

    /** Begins an upload for a lesson of the own institution. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public UploadView begin(UploadClaim claim) {
        return steps.begin(claim);
    }

    /** Takes the part that begins at {@code offset}. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public UploadView append(String uploadId, long offset, byte[] part) {
        if (part.length == 0 || part.length > MOST_PART_BYTES) {
            throw new Refused(Refusal.of("course.upload.part_size", MOST_PART_BYTES / 1024 / 1024));
        }
        return steps.append(uploadId, offset, part);
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public UploadView upload(String uploadId) {
        return steps.upload(uploadId);
    }

    /** What the caller may go on with for a lesson, newest first. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public List<UploadView> openFor(String lessonId) {
        return steps.openFor(lessonId);
    }

    /** Gives an upload up. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void cancel(String uploadId) {
        steps.cancel(uploadId);
        files.delete(uploadId);
    }

    /**
     * Checks a whole file and makes it the material of its lesson, the captions of that, or a picture of its text.
     *
     * @return the name of a picture in the text, empty for everything else
     */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String finish(String uploadId) {
        var whole = steps.whole(uploadId);
        return switch (whole.claim().purpose()) {
            case MATERIAL -> {
                finishMaterial(whole);
                yield "";
            }
            case CAPTIONS -> {
                finishCaptions(whole);
                yield "";
            }
            case IMAGE -> finishPicture(whole);
        };
    }

    private String finishPicture(UploadSteps.Whole whole) {
        var taken = checked(whole, () -> pictures.take(files.of(whole.uploadId())));
        try {
            return steps.completePicture(whole.uploadId(), taken.file(), taken.extension());
        } finally {
            taken.discard();
            files.delete(whole.uploadId());
        }
    }

    private void finishCaptions(UploadSteps.Whole whole) {
        var played = steps.played(whole.claim().lessonPublicId());
        var file = files.of(whole.uploadId());
        checked(whole, () -> {
            CaptionFile.require(file, played.millis());
            return file;
        });
        var source = store.source(played.storageKey());
        var material = captioned(played, source, file);
        String key = null;
        var stored = false;
        try {
            if (!steps.isStored(material)) {
                key = store.create();
                store.keepCaptioned(key, played.storageKey(), file, played.ready());
            }
            steps.completeCaptioned(whole.uploadId(), new KeptMaterial(material, key), played.ready());
            stored = true;
        } finally {
            if (!stored && key != null) {
                store.delete(key);
            }
        }
        files.delete(whole.uploadId());
    }

    private static LessonMaterial captioned(UploadSteps.Played played, Path source, Path captions) {
        try {
            return new LessonMaterial(
                    played.form(),
                    source,
                    played.name(),
                    played.type(),
                    Files.size(source),
                    played.millis(),
                    0,
                    null,
                    null,
                    captions,
                    Map.of(),
                    new ContentHash().add(source).add(captions).hex());
        } catch (IOException e) {
            throw new UncheckedIOException("captioned material", e);
        }
    }

    /** What a check makes of a whole file; a file that is refused is dropped. */
    private <T> T checked(UploadSteps.Whole whole, Supplier<T> check) {
        try {
            requireHash(whole);
            return check.get();
        } catch (Refused refused) {
            drop(whole.uploadId(), refused);
            throw refused;
        }
    }

    private void drop(String uploadId, Refused refused) {
        var code = refused.refusals().get(0).code();
        steps.refuse(uploadId, code.substring(code.lastIndexOf('.') + 1));
        files.delete(uploadId);
    }

    private void requireHash(UploadSteps.Whole whole) {
        var claim = whole.claim();
        if (claim.sha256() != null && !claim.sha256().equals(files.sha256(whole.uploadId()))) {
            throw new Refused(Refusal.of("course.upload.hash"));
        }
    }

    private void finishMaterial(UploadSteps.Whole whole) {
        var uploadId = whole.uploadId();
        LessonMaterial material;
        var converted = new Path[1];
        try {
            material = look(whole, converted);
        } catch (Refused refused) {
            // A missing converter is no fault of the file, but it is of no use here either.
            drop(uploadId, refused);
            deleteTree(converted[0]);
            throw refused;
        }
        String key = null;
        var stored = false;
        try {
            if (!steps.isStored(material)) {
                key = store.create();
                store.keep(key, material);
            }
            steps.complete(uploadId, new KeptMaterial(material, key));
            stored = true;
        } finally {
            if (!stored && key != null) {
                store.delete(key);
            }
            deleteTree(converted[0]);
        }
        files.delete(uploadId);
    }

    private LessonMaterial look(UploadSteps.Whole whole, Path[] converted) {
        var claim = whole.claim();
        var file = files.of(whole.uploadId());
        requireHash(whole);
        var type = MaterialTypes.of(file);
        if (whole.form() == LessonForm.DOCUMENT && MaterialTypes.isOffice(claim.name(), type)) {
            return document(convert(file, claim.name(), converted), claim.name());
        }
        if (!MaterialTypes.fits(whole.form(), type)) {
            throw new Refused(Refusal.of("course.upload.type", type));
        }
        return whole.form() == LessonForm.DOCUMENT
                ? document(file, claim.name())
                : played(file, claim.name(), whole.form());
    }

    private Path convert(Path file, String name, Path[] converted) {
        if (!converter.isAvailable()) {
            throw new Refused(Refusal.of("course.upload.converter"));
        }
        try {
            converted[0] = Files.createTempDirectory("jx-office");
            return converter.toPdf(file, MaterialTypes.extension(name), converted[0]);
        } catch (MaterialRefused e) {
            throw new Refused(Refusal.of("course.upload.conversion"));
        } catch (IOException e) {
            throw new UncheckedIOException("office document", e);
        }
    }

    private static LessonMaterial document(Path file, String name) {
        try (var document = Loader.loadPDF(file.toFile())) {
            var pages = document.getNumberOfPages();
            if (document.isEncrypted() || pages < 1 || pages > MOST_PAGES) {
                throw new Refused(Refusal.of("course.upload.document"));
            }
            return material(LessonForm.DOCUMENT, file, name, "application/pdf", 0, pages);
        } catch (IOException e) {
            throw new Refused(Refusal.of("course.upload.document"));
        }
    }

    private LessonMaterial played(Path file, String name, LessonForm form) {
        try {
            var millis = form == LessonForm.AUDIO
                    ? engine.probeSound(file)
                    : engine.probe(file).durationMillis();
            return material(form, file, name, MaterialTypes.of(file), millis, 0);
        } catch (MaterialRefused e) {
            throw new Refused(Refusal.of("course.upload.unplayable", e.getMessage()));
        }
    }

    private static LessonMaterial material(
            LessonForm form, Path file, String name, String type, long millis, int pages) {
        try {
            var hash = new ContentHash().add(file).hex();
            return new LessonMaterial(
                    form, file, name, type, Files.size(file), millis, pages, null, null, null, Map.of(), hash);
        } catch (IOException e) {
            throw new UncheckedIOException("uploaded file", e);
        }
    }

    private static void deleteTree(Path directory) {
        if (directory != null) {
            MediaStore.deleteTree(directory);
        }
    }
}
