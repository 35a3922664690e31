package org.jiangxin.integrity.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiangxin.shared.id.PublicId;

/**
 * What a check shows and what is right, each tile under a reference that means nothing. CHARACTERS: characters of words of the
 * lesson, among characters of its other words. QUESTION: the answers to choose from.
 *
 * @param asked characters in the order they must be picked, or the question alone
 * @param tiles all tiles in the order they are shown
 * @param rightRefs references of what must be picked, in order
 */
public record ChallengeBoard(ChallengeKind kind, List<String> asked, List<Tile> tiles, List<String> rightRefs) {
    /** Tiles on a full board: three rows of three. */
    public static final int TILES = 9;

    /** Characters to pick: a guess is right once in five hundred times. */
    public static final int ASKED = 3;

    /** One tile. */
    public record Tile(String ref, String text) {}

    public ChallengeBoard {
        asked = List.copyOf(asked);
        tiles = List.copyOf(tiles);
        rightRefs = List.copyOf(rightRefs);
    }

    /**
     * Draws a board. The asked characters are those of one word, and of a second and third where the first is short.
     *
     * @param words words of the subject, at least four
     * @param random unpredictable in production
     * @param refs makes references
     */
    public static ChallengeBoard draw(List<String> words, Random random, Supplier<String> refs) {
        var drawn = new ArrayList<>(words);
        Collections.shuffle(drawn, random);
        var characters = new LinkedHashSet<String>();
        drawn.forEach(word -> characters.addAll(characters(word)));
        var inOrder = new ArrayList<>(characters);
        if (inOrder.size() <= ASKED) {
            throw new IllegalArgumentException("the words have too few different characters");
        }
        var asked = inOrder.subList(0, ASKED);
        var others = new ArrayList<>(inOrder.subList(ASKED, inOrder.size()));
        Collections.shuffle(others, random);
        var tiles = new ArrayList<Tile>();
        Stream.concat(asked.stream(), others.stream().limit(TILES - ASKED))
                .forEach(text -> tiles.add(new Tile(refs.get(), text)));
        var right = tiles.subList(0, ASKED).stream().map(Tile::ref).toList();
        Collections.shuffle(tiles, random);
        return new ChallengeBoard(ChallengeKind.CHARACTERS, asked, tiles, right);
    }

    /**
     * Lays out a question. Neither the references nor the order depend on which option is right.
     *
     * @param options answers to choose from, each different
     * @param right number of the right one from 0
     * @param random unpredictable in production
     * @param refs makes references
     */
    public static ChallengeBoard ask(
            String stem, List<String> options, int right, Random random, Supplier<String> refs) {
        var tiles = new ArrayList<Tile>();
        options.forEach(option -> tiles.add(new Tile(refs.get(), option)));
        var answer = tiles.get(right).ref();
        Collections.shuffle(tiles, random);
        return new ChallengeBoard(ChallengeKind.QUESTION, List.of(stem), tiles, List.of(answer));
    }

    /** A face is asked for: nothing is picked, so nothing that is picked is right. */
    public static ChallengeBoard face() {
        var nothing = new Tile("-", "-");
        return new ChallengeBoard(ChallengeKind.FACE, List.of("FACE"), List.of(nothing), List.of(PublicId.random()));
    }

    /** The different characters of a word that can stand on a tile, in order. */
    private static List<String> characters(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The form kept in one column: {@code ref:text}, one behind the other. */
    String tilesText() {
        return kind.join(
                tiles.stream().map(tile -> tile.ref() + ":" + tile.text()).toList());
    }

    static List<Tile> tiles(ChallengeKind kind, String text) {
        return kind.split(text).stream()
                .map(part -> part.split(":", 2))
                .map(part -> new Tile(part[0], part[1]))
                .toList();
    }
}
