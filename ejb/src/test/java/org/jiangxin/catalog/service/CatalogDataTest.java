package org.jiangxin.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.OccupationCode;
import org.jiangxin.catalog.entity.OccupationEntry;
import org.jiangxin.catalog.entity.OccupationFacts;
import org.jiangxin.catalog.repository.OccupationEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data files of the repository, and what loading them does. */
class CatalogDataTest {
    private static final Path DATA = Path.of("../wildfly-config/data");
    private static final String HEAD = """
        # version: %s
        # source: test
        # valid-from: %s
        # scope: %s
        code,title,work_types,levels,tags,successor,doubtful,reading,remark
        """;

    @TempDir
    Path folder;

    private final Kept kept = new Kept();
    private final OccupationLoading loading = loading(kept);

    /** Rows in memory. */
    private static final class Kept extends OccupationEntries {
        private final Map<String, OccupationEntry> present = new HashMap<>();
        private int closed;

        @Override
        public void add(OccupationEntry entry) {
            present.put(entry.code(), entry);
        }

        @Override
        public void flush() {
            var before = present.size();
            present.values().removeIf(entry -> entry.validTo() != null);
            closed += before - present.size();
        }

        @Override
        public List<OccupationEntry> inForce() {
            return List.copyOf(present.values());
        }

        @Override
        public Optional<OccupationEntry> latest(String code) {
            return Optional.ofNullable(present.get(code));
        }
    }

    private static OccupationLoading loading(Kept kept) {
        var made = new OccupationLoading();
        made.occupations = kept;
        made.audit = new AuditTrail() {
            @Override
            public void record(String action, String subjectType, Object subjectId, Map<String, ?> details) {
                // Nobody reads the trail here.
            }
        };
        return made;
    }

    @Test
    void the_excerpt_has_sixty_occupations_over_the_eight_major_classes_and_is_found_by_sound() {
        var outcome = loading.load(DATA.resolve("occupations-2022-excerpt.csv"));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.added()).isGreaterThanOrEqualTo(60);
        var majors = new HashSet<String>();
        kept.present.values().forEach(entry -> majors.add(entry.facts().code().majorClass()));
        assertThat(majors).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        var welder = kept.latest("6-18-02-04").orElseThrow();
        assertThat(welder.title()).isEqualTo("焊工");
        assertThat(welder.pinyin()).isEqualTo(" hangong dianhangong qihangong qianhangong hanjieshebeicaozuogong");
        assertThat(welder.initials()).isEqualTo(" hg dhg qhg qhg hjsbczg");
        assertThat(kept.latest("2-06-03-00").orElseThrow().pinyin()).startsWith(" kuaiji");
        assertThat(loading.load(DATA.resolve("occupations-2022-excerpt.csv")))
                .isEqualTo(new LoadOutcome(outcome.dataVersion(), 0, 0, 0, outcome.added(), List.of()));
    }

    @Test
    void a_later_edition_ends_what_it_words_differently_and_a_full_one_what_it_leaves_out() {
        load("1", "2022-01-01", "excerpt", "6-18-02-04,焊工,,,,,,,\n6-31-01-03,电工,,,,,,,\n6-18-01-01,车工,,,,,,,\n");

        var outcome = load("2", "2026-01-01", "full", "6-18-02-04,焊接工,,,,,,,\n6-18-01-01,车工,,,,,,,\n");

        assertThat(outcome).isEqualTo(new LoadOutcome("2", 1, 0, 2, 1, List.of()));
        assertThat(kept.closed).isEqualTo(2);
        assertThat(kept.latest("6-18-02-04").orElseThrow().title()).isEqualTo("焊接工");
    }

    @Test
    void the_same_edition_corrects_in_place() {
        load("1", "2022-01-01", "excerpt", "6-18-02-04,汗工,,,,,,,\n");

        assertThat(load("1b", "2022-01-01", "excerpt", "6-18-02-04,焊工,,,,,,,\n"))
                .isEqualTo(new LoadOutcome("1b", 0, 1, 0, 0, List.of()));
        assertThat(kept.latest("6-18-02-04").orElseThrow().title()).isEqualTo("焊工");
    }

    @Test
    void one_wrong_line_changes_nothing_and_every_wrong_line_is_named() {
        var outcome = load(
                "1",
                "2022-01-01",
                "excerpt",
                "6-18-02-04,焊工,,,,,,,\n"
                        + "6-18,短,,,,,,,\n"
                        + "6-31-01-03,,,,,,,,\n"
                        + "6-18-02-04,又,,,,,,,\n"
                        + "6-18-01-01,车工,,9,,,,,\n"
                        + "6-18-01-02,铣工,,,Q,,,,\n");

        assertThat(outcome.problems()).hasSize(5);
        assertThat(outcome.problems().get(0)).startsWith("line 7:");
        assertThat(kept.present).isEmpty();
    }

    @Test
    void a_file_without_source_and_day_is_refused() {
        var file = CatalogFile.read(
                new ByteArrayInputStream("code,title\nA,甲\n".getBytes(StandardCharsets.UTF_8)),
                "a.csv",
                List.of("code", "title"));

        assertThat(file.problems()).hasSize(5);
    }

    @Test
    void the_lists_are_well_formed() {
        for (var name : List.of("occupation-classes-2022.csv", "trainee-groups.csv", "project-types.csv")) {
            var file = CatalogFile.read(DATA.resolve(name), List.of("code", "title"));
            assertThat(file.problems()).as(name).isEmpty();
            assertThat(file.full()).as(name).isTrue();
        }
        assertThat(CatalogFile.read(DATA.resolve("occupation-classes-2022.csv"), List.of("code", "title"))
                        .rows())
                .hasSize(8);
    }

    @Test
    void a_reading_in_the_file_wins_over_the_usual_one() {
        var facts = new OccupationFacts(new OccupationCode("2-06-03-00"), "会计", null, null, null, null, false, null);

        assertThat(Readings.of(facts, "")).isEqualTo(new Readings(" huiji", " hj"));
        assertThat(Readings.of(facts, "kuai ji")).isEqualTo(new Readings(" kuaiji", " kj"));
    }

    private LoadOutcome load(String version, String day, String scope, String rows) {
        try {
            var file = folder.resolve("data-" + version + ".csv");
            java.nio.file.Files.writeString(file, HEAD.formatted(version, day, scope) + rows);
            return loading.load(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
