package org.jiangxin.shared.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.entity.TermKind;
import org.jiangxin.catalog.service.LoadOutcome;
import org.jiangxin.catalog.service.NewStandard;
import org.jiangxin.catalog.service.OccupationLoading;
import org.jiangxin.catalog.service.StandardDirectory;
import org.jiangxin.catalog.service.StandardService;
import org.jiangxin.catalog.service.TermLoading;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * The catalogue of the demo: the excerpt of the classification, the lists, and a standard for welders whose wording is our own. Loading
 * again changes nothing.
 */
@ApplicationScoped
class DemoCatalog {
    private static final String WELDER = "6-18-02-04";

    @Inject
    Settings settings;

    @Inject
    OccupationLoading occupations;

    @Inject
    TermLoading terms;

    @Inject
    StandardService standards;

    @Inject
    StandardDirectory directory;

    void provision() {
        var data = folder().resolve("../../data").normalize();
        require(terms.load(TermKind.MAJOR_CLASS, data.resolve("occupation-classes-2022.csv")));
        require(terms.load(TermKind.TRAINEE_GROUP, data.resolve("trainee-groups.csv")));
        require(terms.load(TermKind.PROJECT_TYPE, data.resolve("project-types.csv")));
        require(occupations.load(data.resolve("occupations-2022-excerpt.csv")));
        if (directory.ofOccupation(WELDER).isEmpty()) {
            welder();
        }
    }

    private void welder() {
        var id = standards.create(new NewStandard(
                "DEMO-6-18-02-04-5",
                "焊工 五级（演示）",
                StandardKind.NATIONAL,
                WELDER,
                SkillGrade.FIVE,
                "演示版 2026",
                "演示数据：文字为本平台自拟，不是国家职业标准的原文"));
        var file = folder().resolve("standards/welder-5.csv");
        try (var in = Files.newInputStream(file)) {
            var report = standards.importPoints(id, in, String.valueOf(file.getFileName()));
            if (!report.isImported()) {
                throw new IllegalStateException("demo standard: " + report.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("demo standard " + file, e);
        }
        standards.putInForce(id);
    }

    private static void require(LoadOutcome outcome) {
        if (outcome.isRefused()) {
            throw new IllegalStateException("demo catalogue: " + outcome.problems());
        }
    }

    private Path folder() {
        return Path.of(settings.text(Setting.DEMO_FOLDER)).toAbsolutePath().normalize();
    }
}
