package org.jiangxin.integrity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueEvidence;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.CluePicture;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.ClueSubject;
import org.jiangxin.integrity.repository.CluePictures;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.crypto.KeyRing;
import org.jiangxin.shared.crypto.TamperedValue;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** Pictures of clues at rest: sealed, bound to their row, and not there for whom they are not meant. */
class ClueAlbumTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Set<ClueStepKind> OF_APPEALS = Set.of(ClueStepKind.APPEALED);

    private final List<CluePicture> rows = new ArrayList<>();
    private final Clue clue = numbered(
            Clue.class,
            new Clue(
                    ClueKind.NIGHT_STUDY,
                    "key",
                    new ClueSubject(2L, 3L, 4L, "班", 5L, "校", "990101"),
                    LocalDate.of(2026, 11, 24),
                    new ClueEvidence(Map.of(), List.of(), Map.of()),
                    NOW));
    private final ClueStep appealed =
            numbered(ClueStep.class, new ClueStep(1, ClueStepKind.APPEALED, 2L, "申诉", null, NOW));
    private final ClueAlbum album = album();

    @Test
    void what_is_kept_is_sealed_and_opens_as_it_was_taken_in() throws IOException {
        var taken = album.accept("photo1", jpeg());
        album.keep(appealed, List.of(taken));

        var row = rows.get(0);
        assertThat(row.contentSealed()).isNotEqualTo(taken.jpeg());
        assertThat(contains(row.contentSealed(), "JFIF")).isFalse();
        assertThat(album.open(clue, row.publicId(), OF_APPEALS, false)).isEqualTo(taken.jpeg());
        assertThat(ImageIO.read(new ByteArrayInputStream(album.open(clue, row.publicId(), OF_APPEALS, true)))
                        .getWidth())
                .isEqualTo(320);
    }

    @Test
    void a_picture_put_into_another_row_does_not_open() {
        album.keep(appealed, List.of(album.accept("photo1", jpeg()), album.accept("photo2", jpeg())));
        var first = rows.get(0);
        var second = rows.get(1);
        rows.set(
                1, new CluePicture(second.publicId(), appealed, 2, first.contentSealed(), second.contentSealed(), NOW));

        assertThatThrownBy(() -> album.open(clue, second.publicId(), OF_APPEALS, false))
                .isInstanceOf(TamperedValue.class);
        assertThatThrownBy(() -> album.open(clue, second.publicId(), OF_APPEALS, true))
                .as("the large one in the place of the small one")
                .isInstanceOf(TamperedValue.class);
    }

    @Test
    void a_picture_of_another_kind_of_step_or_another_clue_is_not_there() {
        album.keep(appealed, List.of(album.accept("photo1", jpeg())));
        var id = rows.get(0).publicId();

        assertThatThrownBy(() -> album.open(clue, id, Set.of(ClueStepKind.STATED), false))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> album.open(clue, null, OF_APPEALS, false)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_bad_file_is_refused_on_its_own_field() {
        assertThatThrownBy(() -> album.accept("photo2", "GIF89a".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(one -> assertThat(one.field()).isEqualTo("photo2")));
    }

    private ClueAlbum album() {
        var made = new ClueAlbum();
        made.intake = new PhotoIntake();
        made.cipher = new FieldCipher();
        set(FieldCipher.class, "keys", made.cipher, new KeyRing() {
            @Override
            public byte[] key(String purpose, int keyId) {
                var key = new byte[32];
                Arrays.fill(key, (byte) 7);
                return key;
            }
        });
        made.clock = Clock.fixed(NOW, ChinaTime.ZONE);
        made.pictures = new CluePictures() {
            @Override
            public void add(CluePicture picture) {
                rows.add(picture);
            }

            @Override
            public Optional<CluePicture> find(String publicId, long clueId, Collection<ClueStepKind> kinds) {
                return rows.stream()
                        .filter(row -> row.publicId().equals(publicId) && row.clueId() == clueId)
                        .filter(row -> kinds.contains(appealed.kind()))
                        .findFirst();
            }
        };
        return made;
    }

    private static byte[] jpeg() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
    }

    private static <T> T numbered(Class<T> type, T entity) {
        set(type, "id", entity, 1L);
        return entity;
    }

    private static void set(Class<?> type, String name, Object target, Object value) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(target, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
