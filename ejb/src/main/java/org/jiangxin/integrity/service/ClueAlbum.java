package org.jiangxin.integrity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.CluePicture;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.repository.CluePictures;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;

/** Takes pictures in, seals and opens them; bound to their row, one does not open in another's. The caller has asked for the scope. */
@Dependent
class ClueAlbum {
    /** Field on which a refusal about all of them is shown. */
    private static final String FIRST = "photo1";

    @Inject
    CluePictures pictures;

    @Inject
    PhotoIntake intake;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** A picture made our own; refuses on its field. */
    AcceptedPicture accept(String field, byte[] upload) {
        var jpeg = intake.accept(field, upload);
        return new AcceptedPicture(jpeg, intake.small(jpeg));
    }

    /** Refuses more than there is room for, before anything is written. */
    static void requireRoom(List<AcceptedPicture> added) {
        if (added.size() > CluePicture.MOST) {
            throw new Refused(
                    Refusal.of("integrity.picture.too_many", CluePicture.MOST).on(FIRST));
        }
    }

    /** Keeps the pictures of a step. */
    void keep(ClueStep step, List<AcceptedPicture> added) {
        var place = 0;
        for (var picture : added) {
            var publicId = PublicId.random();
            place++;
            pictures.add(new CluePicture(
                    publicId,
                    step,
                    place,
                    cipher.encrypt(content(publicId), picture.jpeg()),
                    cipher.encrypt(small(publicId), picture.small()),
                    clock.instant()));
        }
    }

    /** Public ids of the pictures by their step, of steps of these kinds. */
    Map<Long, List<String>> of(Clue clue, Collection<ClueStepKind> kinds) {
        return pictures.of(clue.id(), kinds).stream()
                .collect(Collectors.groupingBy(
                        CluePictures.Placed::stepId,
                        Collectors.mapping(CluePictures.Placed::publicId, Collectors.toList())));
    }

    /** One picture as JPEG; one of another clue or kind of step is not there. */
    byte[] open(Clue clue, String publicId, Collection<ClueStepKind> kinds, boolean small) {
        var picture = pictures.find(publicId == null ? "" : publicId, clue.id(), kinds)
                .orElseThrow(() -> new NotFound(CluePicture.class, publicId));
        return small
                ? cipher.decrypt(small(picture.publicId()), picture.smallSealed())
                : cipher.decrypt(content(picture.publicId()), picture.contentSealed());
    }

    private static String content(String publicId) {
        return "clue_pictures.content|" + publicId;
    }

    private static String small(String publicId) {
        return "clue_pictures.small|" + publicId;
    }
}
