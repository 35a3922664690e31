package org.jiangxin.catalog.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What an edition of the classification says about one occupation. Empty texts are null, as the database has them.
 *
 * @param workTypes 工种, separated by 、
 * @param levelCodes levels of {@link SkillLevel}, separated by commas; null where the file does not say
 * @param tags S 数字职业 and L 绿色职业; null where the file does not say
 * @param doubtful somebody has to look it up before it is relied on
 */
public record OccupationFacts(
        OccupationCode code,
        String title,
        String workTypes,
        String levelCodes,
        String tags,
        String successorCode,
        boolean doubtful,
        String remark) {
    public OccupationFacts {
        Objects.requireNonNull(code);
        Objects.requireNonNull(title);
        workTypes = nullIfEmpty(workTypes);
        levelCodes = nullIfEmpty(levelCodes);
        tags = nullIfEmpty(tags);
        successorCode = nullIfEmpty(successorCode);
        remark = nullIfEmpty(remark);
    }

    public List<String> workTypeList() {
        return workTypes == null ? List.of() : Arrays.asList(workTypes.split("、"));
    }

    private static String nullIfEmpty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
