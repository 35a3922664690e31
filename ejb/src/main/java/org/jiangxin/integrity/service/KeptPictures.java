package org.jiangxin.integrity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jiangxin.integrity.repository.FacePictures;

/** The picture of a look at a face that is kept for people, while it is. */
@Dependent
class KeptPictures {
    @Inject
    FacePictures pictures;

    @Inject
    FaceSealing sealing;

    /** As JPEG; nothing where none was kept, or its month is over, or the consent was withdrawn. */
    Optional<byte[]> of(long captureId) {
        return pictures.ofCapture(captureId).stream()
                .flatMap(picture ->
                        picture.contentSealed().stream().map(content -> sealing.openPicture(picture.digest(), content)))
                .findFirst();
    }
}
