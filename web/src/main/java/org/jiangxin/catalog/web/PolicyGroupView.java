package org.jiangxin.catalog.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.catalog.entity.PolicyGroup;
import org.jiangxin.catalog.entity.PolicyMoment;
import org.jiangxin.catalog.service.PolicyLine;

/**
 * Policy values that are read together.
 *
 * @param name name of the group's constant, or LATER for those that no function reads yet
 */
public record PolicyGroupView(String name, List<PolicyLine> lines) implements Serializable {
    static List<PolicyGroupView> of(List<PolicyLine> lines) {
        var groups = new ArrayList<PolicyGroupView>();
        for (var group : PolicyGroup.values()) {
            add(
                    groups,
                    group.name(),
                    lines.stream()
                            .filter(line -> line.key().group() == group && !isLater(line))
                            .toList());
        }
        add(groups, "LATER", lines.stream().filter(PolicyGroupView::isLater).toList());
        return groups;
    }

    private static void add(List<PolicyGroupView> groups, String name, List<PolicyLine> lines) {
        if (!lines.isEmpty()) {
            groups.add(new PolicyGroupView(name, lines));
        }
    }

    private static boolean isLater(PolicyLine line) {
        return line.key().moment() == PolicyMoment.LATER;
    }
}
