package org.jiangxin.governance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.jiangxin.governance.service.HealthLine;
import org.jiangxin.governance.service.HealthService;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** How the platform is, the worst first. */
@Named
@RequestScoped
public class HealthPage {
    @Inject
    HealthService health;

    private List<HealthLine> lines = List.of();

    public void load() {
        lines = health.look().stream()
                .sorted(Comparator.comparing(HealthLine::state).reversed())
                .toList();
    }

    public String text(HealthLine line) {
        return Texts.get(
                Faces.getLocale(),
                "governance",
                "health." + line.part() + "." + line.text(),
                line.values().toArray());
    }

    /** What to do about it; empty when nothing is to be done. */
    public String advice(HealthLine line) {
        return line.state() == HealthLine.State.GOOD
                ? ""
                : Texts.get(Faces.getLocale(), "governance", "health." + line.part() + ".advice");
    }

    public List<HealthLine> getLines() {
        return lines;
    }

    public long count(String state) {
        return lines.stream().filter(line -> line.state().name().equals(state)).count();
    }
}
