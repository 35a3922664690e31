package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.catalog.entity.SkillLevel;

/**
 * An occupation as published.
 *
 * @param workTypes 工种, may be empty
 * @param levels levels in rising order; empty when the loaded data does not say
 * @param tags S 数字职业, L 绿色职业; empty when the loaded data does not say
 * @param successorCode what replaced it, or null
 * @param doubtful to be looked up before it is relied on
 * @param inForce false for one that a later edition no longer has
 */
public record OccupationView(
        String code,
        String title,
        String majorClass,
        String majorTitle,
        List<String> workTypes,
        List<SkillLevel> levels,
        String tags,
        String successorCode,
        boolean doubtful,
        String remark,
        String dataVersion,
        LocalDate validFrom,
        boolean inForce)
        implements Serializable {
    public OccupationView {
        workTypes = List.copyOf(workTypes);
        levels = List.copyOf(levels);
    }

    public boolean isDigital() {
        return tags.contains("S");
    }

    public boolean isGreen() {
        return tags.contains("L");
    }
}
