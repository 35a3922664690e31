package org.jiangxin.catalog.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The eight levels of skilled workers (新八级工), lowest first. 五级 to 一级 keep the digits they always had. */
public enum SkillLevel {
    APPRENTICE("0"),
    FIVE("5"),
    FOUR("4"),
    THREE("3"),
    TWO("2"),
    ONE("1"),
    SPECIAL("T"),
    CHIEF("S");

    private final String code;

    SkillLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<SkillLevel> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /** The levels of a list like {@code 5,4,3}; unknown parts are left out. */
    public static List<SkillLevel> listOf(String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(","))
                        .flatMap(code -> of(code).stream())
                        .sorted()
                        .toList();
    }
}
