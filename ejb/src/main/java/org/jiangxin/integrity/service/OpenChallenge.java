package org.jiangxin.integrity.service;

import java.time.Instant;
import java.util.List;
import org.jiangxin.integrity.entity.Challenge;
import org.jiangxin.integrity.entity.ChallengeBoard;
import org.jiangxin.integrity.entity.ChallengeKind;

/**
 * A check that waits for its answer, without the answer.
 *
 * @param id inside reference, never sent out
 * @param kind name of the kind
 * @param asked characters to pick, in order, or the question; nothing where a face is asked for
 * @param tiles everything that may be picked
 */
public record OpenChallenge(
        long id,
        String publicId,
        String kind,
        List<String> asked,
        List<ChallengeBoard.Tile> tiles,
        Instant deadlineAt,
        boolean moreTimeAllowed) {
    public OpenChallenge {
        asked = List.copyOf(asked);
        tiles = List.copyOf(tiles);
    }

    static OpenChallenge of(Challenge challenge) {
        var isFace = challenge.kind() == ChallengeKind.FACE;
        return new OpenChallenge(
                challenge.id(),
                challenge.publicId(),
                challenge.kind().name(),
                isFace ? List.of() : challenge.asked(),
                isFace ? List.of() : challenge.tiles(),
                challenge.deadlineAt(),
                !challenge.isMoreTimeUsed());
    }
}
