package org.jiangxin.catalog.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.catalog.service.PointView;

/** The points of one 工作内容 as the page shows them; {@code newFunction} where a 职业功能 begins. */
public record PointGroup(
        String functionTitle,
        String contentTitle,
        boolean newFunction,
        List<PointView> skills,
        List<PointView> knowledge)
        implements Serializable {
    public PointGroup {
        skills = List.copyOf(skills);
        knowledge = List.copyOf(knowledge);
    }

    /** Groups points that come in the order of their standard. */
    static List<PointGroup> of(List<PointView> points) {
        var groups = new ArrayList<PointGroup>();
        var from = 0;
        for (var at = 1; at <= points.size(); at++) {
            if (at == points.size() || !together(points.get(at), points.get(from))) {
                groups.add(group(points.subList(from, at), groups));
                from = at;
            }
        }
        return groups;
    }

    private static boolean together(PointView one, PointView other) {
        return one.functionTitle().equals(other.functionTitle())
                && one.contentTitle().equals(other.contentTitle());
    }

    private static PointGroup group(List<PointView> points, List<PointGroup> before) {
        var first = points.get(0);
        var function = first.functionTitle();
        return new PointGroup(
                function,
                first.contentTitle(),
                before.isEmpty()
                        || !before.get(before.size() - 1).functionTitle().equals(function),
                points.stream().filter(point -> point.kind() == PointKind.SKILL).toList(),
                points.stream()
                        .filter(point -> point.kind() == PointKind.KNOWLEDGE)
                        .toList());
    }
}
