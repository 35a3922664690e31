package org.jiangxin.integrity.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The movements that one capture asks for, drawn anew for each and told one at a time (活体检测). The first and the last are to look straight
 * ahead, so that whoever began is compared with whoever ends.
 */
public record FaceScript(List<Step> steps) {
    private static final List<FaceAction> MOVES =
            List.of(FaceAction.LEFT, FaceAction.RIGHT, FaceAction.MOUTH, FaceAction.CLOSER);
    private static final List<FaceFlash> COLOURS = List.of(FaceFlash.RED, FaceFlash.GREEN, FaceFlash.BLUE);
    private static final int MOVES_ASKED = 2;
    /** Of ten scripts so many ask to keep still in between: a clip that always moves is wrong then. */
    private static final int OF_TEN_WITH_REST = 3;

    /** One of them. */
    public record Step(FaceAction action, FaceFlash flash) {}

    public FaceScript {
        steps = List.copyOf(steps);
    }

    /** Draws one. @param random unpredictable in production */
    public static FaceScript draw(Random random) {
        var moves = new ArrayList<>(MOVES);
        Collections.shuffle(moves, random);
        var asked = new ArrayList<>(moves.subList(0, MOVES_ASKED));
        if (random.nextInt(10) < OF_TEN_WITH_REST) {
            asked.add(1, FaceAction.STILL);
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step(FaceAction.STILL, FaceFlash.WHITE));
        asked.forEach(action -> steps.add(new Step(action, COLOURS.get(random.nextInt(COLOURS.size())))));
        steps.add(new Step(FaceAction.STILL, FaceFlash.WHITE));
        return new FaceScript(steps);
    }

    String text() {
        return steps.stream().map(step -> step.action() + ":" + step.flash()).collect(Collectors.joining(","));
    }

    static FaceScript parse(String text) {
        return new FaceScript(Arrays.stream(text.split(","))
                .map(step -> step.split(":"))
                .map(parts -> new Step(FaceAction.valueOf(parts[0]), FaceFlash.valueOf(parts[1])))
                .toList());
    }
}
