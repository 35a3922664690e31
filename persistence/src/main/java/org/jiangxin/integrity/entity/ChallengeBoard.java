package org.jiangxin.integrity.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a check of kind CHARACTERS shows and what is right: the characters of one word of the lesson, among characters of its
 * other words, each tile under a reference that means nothing.
 *
 * @param asked characters in the order they must be picked
 * @param tiles all tiles in the order they are shown
 * @param rightRefs references of the asked characters, in order
 */
public record ChallengeBoard(List<String> asked, List<Tile> tiles, List<String> rightRefs) {
    /** Tiles on a full board: three rows of three. */
    public static final int TILES = 9;

    private static final int FEWEST_ASKED = 2;
    private static final int MOST_ASKED = 4;

    /** One tile. */
    public record Tile(String ref, String text) {}

    public ChallengeBoard {
        asked = List.copyOf(asked);
        tiles = List.copyOf(tiles);
        rightRefs = List.copyOf(rightRefs);
    }

    /**
     * Draws a board.
     *
     * @param words words of the subject, at least four
     * @param random unpredictable in production
     * @param refs makes references
     */
    public static ChallengeBoard draw(List<String> words, Random random, Supplier<String> refs) {
        var usable = words.stream()
                .map(ChallengeBoard::characters)
                .filter(word -> word.size() >= FEWEST_ASKED)
                .toList();
        if (usable.isEmpty()) {
            throw new IllegalArgumentException("no word has two different characters");
        }
        var word = usable.get(random.nextInt(usable.size()));
        var asked = word.subList(0, Math.min(MOST_ASKED, word.size()));
        var decoys = new LinkedHashSet<String>();
        usable.forEach(decoys::addAll);
        asked.forEach(decoys::remove);
        var others = new ArrayList<>(decoys);
        Collections.shuffle(others, random);
        var tiles = new ArrayList<Tile>();
        Stream.concat(asked.stream(), others.stream().limit(TILES - asked.size()))
                .forEach(text -> tiles.add(new Tile(refs.get(), text)));
        var right = tiles.subList(0, asked.size()).stream().map(Tile::ref).toList();
        Collections.shuffle(tiles, random);
        return new ChallengeBoard(asked, tiles, right);
    }

    /** The different characters of a word that can stand on a tile, in order. */
    private static List<String> characters(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The form kept in one column: {@code ref:text,ref:text}. */
    String tilesText() {
        return String.join(
                ",", tiles.stream().map(tile -> tile.ref() + ":" + tile.text()).toList());
    }

    static List<Tile> tiles(String text) {
        return Arrays.stream(text.split(","))
                .map(part -> part.split(":", 2))
                .map(part -> new Tile(part[0], part[1]))
                .toList();
    }
}
