package org.jiangxin.course.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

class CourseDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final DraftFacts FACTS = new DraftFacts("课", "", "", "", "", null);

    private static CourseDraft draft() {
        return new CourseDraft(1, 1, FACTS, null, 7, NOW);
    }

    @Test
    void a_submitted_approved_or_released_draft_cannot_be_changed() {
        var draft = draft();
        draft.write(FACTS, 7, NOW);
        draft.submit(NOW);
        assertThatThrownBy(() -> draft.write(FACTS, 7, NOW)).isInstanceOf(IllegalStateException.class);
        draft.approve(NOW);
        assertThatThrownBy(() -> draft.touch(7, NOW)).isInstanceOf(IllegalStateException.class);
        draft.release(9, NOW);
        assertThatThrownBy(() -> draft.touch(7, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> draft.takeBack(NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(draft.isOpen()).isFalse();
    }

    @Test
    void nothing_is_released_without_approval() {
        var draft = draft();
        assertThatThrownBy(() -> draft.release(9, NOW)).isInstanceOf(IllegalTransition.class);
        draft.submit(NOW);
        assertThatThrownBy(() -> draft.release(9, NOW)).isInstanceOf(IllegalTransition.class);
        draft.sendBack(NOW);
        assertThatThrownBy(() -> draft.release(9, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void an_approval_lapses_when_the_author_takes_the_draft_back() {
        var draft = draft();
        draft.submit(NOW);
        draft.approve(NOW);
        draft.takeBack(NOW);
        assertThatThrownBy(() -> draft.release(9, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_round_is_approved_only_when_all_four_aspects_pass() {
        var passed = new EnumMap<ReviewAspect, Boolean>(ReviewAspect.class);
        for (var aspect : ReviewAspect.values()) {
            passed.put(aspect, true);
        }
        var good = new CourseReview(1, 1, 7, "", NOW);
        good.decide(8, passed, "", NOW);
        assertThat(good.status()).isEqualTo(ReviewStatus.APPROVED);
        assertThatThrownBy(() -> good.decide(8, passed, "", NOW)).isInstanceOf(IllegalTransition.class);
        passed.put(ReviewAspect.COPYRIGHT, false);
        var bad = new CourseReview(1, 2, 7, "", NOW);
        bad.decide(8, passed, "", NOW);
        assertThat(bad.status()).isEqualTo(ReviewStatus.RETURNED);
        assertThatThrownBy(() -> new CourseReview(1, 3, 7, "", NOW).decide(8, Map.of(), "", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_upload_is_complete_only_when_every_byte_is_kept() {
        var claim = new UploadClaim("a".repeat(22), UploadPurpose.MATERIAL, "a.mp4", 10, null);
        var upload = new Upload(claim, 1, 7, NOW);
        upload.receive(6, NOW);
        assertThatThrownBy(() -> upload.complete(1L, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> upload.receive(5, NOW)).isInstanceOf(IllegalArgumentException.class);
        upload.receive(4, NOW);
        upload.complete(1L, NOW);
        assertThatThrownBy(() -> upload.receive(0, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> upload.abandon(NOW)).isInstanceOf(IllegalTransition.class);
    }
}
