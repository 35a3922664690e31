package org.jiangxin.statistics.repository;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.jiangxin.statistics.entity.ClassSelection;
import org.jiangxin.statistics.entity.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sums narrowed to an occupation or a group of trainees: made of class days, within the region and the days asked for, and in no case
 * of a class that is not meant (R-324c). Classes 1 and 2 weld for two groups, 3 of another county is electrical, 4 belongs to the
 * platform, has no project and counts by its course.
 */
class NarrowedSumsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final ClassSelection WELDERS = new ClassSelection("6-18-02-04", null);
    private static final ClassSelection RURAL = new ClassSelection(null, "RURAL");
    private static final ClassSelection RURAL_WELDERS = new ClassSelection("6-18-02-04", "RURAL");

    private static SessionFactory factory;

    private final ClassDays days = new ClassDays();
    private final Inspections inspections = new Inspections();

    @BeforeAll
    static void fill() throws SQLException {
        var database = MigratedDatabase.named("narrowed");
        try (var owner = DriverManager.getConnection(database.ownerUrl(), "OWNER", "owner");
                var statement = owner.createStatement()) {
            statement.execute("SET SCHEMA JIANGXIN");
            occupation(statement, 1, "6-18-02-04", "焊工");
            occupation(statement, 2, "6-29-03-07", "电工");
            project(statement, 1, "EMPLOYEE", "6-18-02-04");
            project(statement, 2, "RURAL", "6-18-02-04");
            project(statement, 3, "RURAL", "6-29-03-07");
            classOf(statement, 1, "1", 1L, 40L, "990101");
            classOf(statement, 2, "1", 2L, 41L, "990101");
            classOf(statement, 3, "2", 3L, 40L, "990102");
            classOf(statement, 4, "1", null, null, "990102");
            day(statement, 1, "2026-03-05", 1);
            day(statement, 1, "2026-04-30", 2);
            day(statement, 1, "2026-05-01", 1_000);
            day(statement, 2, "2026-03-05", 4);
            day(statement, 3, "2026-03-06", 8);
            day(statement, 4, "2026-04-01", 16);
        }
        factory = database.configuration().buildSessionFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void open() {
        EntityManager em = factory.createEntityManager();
        days.em = em;
        inspections.em = em;
    }

    @Test
    void a_region_adds_up_the_classes_that_are_meant() {
        assertThat(byRegion("99", ClassSelection.ALL)).isEqualTo(Map.of("990101", 7L, "990102", 24L));
        assertThat(byRegion("99", WELDERS)).isEqualTo(Map.of("990101", 7L, "990102", 16L));
        assertThat(byRegion("99", RURAL)).isEqualTo(Map.of("990101", 4L, "990102", 8L));
        assertThat(byRegion("99", RURAL_WELDERS)).isEqualTo(Map.of("990101", 4L));
        assertThat(byRegion("990102", WELDERS)).isEqualTo(Map.of("990102", 16L));
        assertThat(byRegion("98", ClassSelection.ALL)).isEmpty();
    }

    @Test
    void days_and_institutions_add_up_the_same() {
        assertThat(credited(days.byDay("99", WELDERS, MARCH, APRIL)))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 3, 5), 5L, LocalDate.of(2026, 4, 1), 16L, LocalDate.of(2026, 4, 30), 2L));
        assertThat(credited(days.byOrganization("99", ClassSelection.ALL, MARCH, APRIL)))
                .as("the platform's own class is nobody's")
                .isEqualTo(Map.of(40L, 11L, 41L, 4L));
        assertThat(credited(days.byDayOfClass(1, MARCH, APRIL)))
                .isEqualTo(Map.of(LocalDate.of(2026, 3, 5), 1L, LocalDate.of(2026, 4, 30), 2L));
        assertThat(credited(days.byDayOf(40, "", MARCH, APRIL)))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 3, 5), 1L, LocalDate.of(2026, 3, 6), 8L, LocalDate.of(2026, 4, 30), 2L));
    }

    @Test
    void classes_and_institutions_are_counted_by_what_they_train_for() {
        assertThat(inspections.classesByRegion("99", WELDERS)).isEqualTo(Map.of("990101", 2L, "990102", 1L));
        assertThat(inspections.classesByOrganization("99", RURAL)).isEqualTo(Map.of(40L, 1L, 41L, 1L));
        assertThat(inspections.organizationsByRegion("99", WELDERS)).isEqualTo(Map.of("990101", Set.of(40L, 41L)));
        assertThat(inspections.studyingByRegion("99", WELDERS, Instant.EPOCH)).isEmpty();
        assertThat(inspections.occupations("990102")).isEqualTo(Map.of("6-18-02-04", "焊工", "6-29-03-07", "电工"));
    }

    @Test
    void a_class_is_found_by_its_own_institution_only() {
        assertThat(inspections.classOf("class-1", 40)).contains(1L);
        assertThat(inspections.classOf("class-1", 41)).isEmpty();
        assertThat(inspections.classOf("class-4", 40)).isEmpty();
    }

    private Map<String, Long> byRegion(String prefix, ClassSelection selection) {
        return credited(days.byRegion(prefix, selection, MARCH, APRIL));
    }

    private static <K> Map<K, Long> credited(Map<K, Tally> sums) {
        var credited = new HashMap<K, Long>();
        sums.forEach((key, tally) -> credited.put(key, tally.creditedMillis()));
        return credited;
    }

    private static void occupation(Statement sql, int id, String code, String title) throws SQLException {
        sql.execute("INSERT INTO occupations (id, code, title, skill_grade, version) VALUES (" + id + ", '" + code
                + "', '" + title + "', 'FIVE', 0)");
        sql.execute("INSERT INTO courses (id, public_id, code, occupation_id, created_at, version) VALUES (" + id
                + ", 'course-" + id + "', 'C" + id + "', " + id + ", CURRENT_TIMESTAMP, 0)");
        sql.execute("INSERT INTO course_versions (id, public_id, course_id, version_number, status, title, audience,"
                + " study_guide, objectives, institution_name, teachers, content_hash, created_at, version) VALUES ("
                + id
                + ", 'version-" + id + "', " + id
                + ", 1, 'RELEASED', 't', 'a', 'g', 'o', 'i', 't', 'h', CURRENT_TIMESTAMP, 0)");
    }

    private static void project(Statement sql, int id, String group, String occupation) throws SQLException {
        sql.execute(
                "INSERT INTO training_projects (id, public_id, organization_id, region_code, code, title, project_type,"
                        + " trainee_group, occupation_code, occupation_title, skill_grade, online_hours, practice_hours, status,"
                        + " created_at, version) VALUES (" + id + ", 'project-" + id + "', 40, '990101', 'P" + id
                        + "', 't', 'EMPLOYMENT', '" + group + "', '" + occupation + "', '"
                        + (occupation.startsWith("6-18") ? "焊工" : "电工")
                        + "', 'FIVE', 40, 0, 'OPEN', CURRENT_TIMESTAMP, 0)");
    }

    private static void classOf(
            Statement sql, int id, String courseVersion, Long project, Long organization, String region)
            throws SQLException {
        sql.execute("INSERT INTO training_classes (id, public_id, code, title, course_version_id, institution_name,"
                + " region_name, contact_line, status, starts_on, ends_on, places, required_seconds, hour_minutes,"
                + " day_cap_minutes, coverage_percent, rate_percent, challenge_seconds, policy_version, created_at, version,"
                + " organization_id, region_code, project_id) VALUES (" + id + ", 'class-" + id + "', 'K" + id
                + "', 't', " + courseVersion
                + ", 'i', 'r', 'c', 'RUNNING', DATE '2026-03-01', DATE '2026-06-01', 20, 3600,"
                + " 45, 480, 95, 100, 600, 'p', CURRENT_TIMESTAMP, 0, " + organization + ", '" + region + "', "
                + project
                + ")");
        sql.execute("INSERT INTO class_totals VALUES (" + id + ", " + organization + ", '" + region + "', "
                + courseVersion + ", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)");
    }

    private static void day(Statement sql, int classId, String day, int credited) throws SQLException {
        sql.execute("INSERT INTO class_days SELECT COALESCE(MAX(id), 0) + 1, " + classId + ", DATE '" + day + "', "
                + credited + ", 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM class_days");
    }
}
