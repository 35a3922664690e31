package org.jiangxin.catalog.repository;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.catalog.entity.OccupationCode;
import org.jiangxin.catalog.entity.OccupationEntry;
import org.jiangxin.catalog.entity.OccupationFacts;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.entity.SkillStandard;
import org.jiangxin.catalog.entity.StandardFacts;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.entity.StandardPoint;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches and standards on the migrated embedded database, as the application's user. */
class CatalogRepositoriesTest {
    private static final PageRequest FIRST = new PageRequest(0, 20);
    private static final LocalDate DAY = LocalDate.of(2022, 9, 28);
    private static EntityManagerFactory factory;

    private EntityManager em;
    private OccupationEntries occupations;
    private SkillStandards standards;

    @BeforeAll
    static void migrate() {
        factory = MigratedDatabase.named("catalog").configuration().buildSessionFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
        em.getTransaction().begin();
        occupations = new OccupationEntries();
        occupations.em = em;
        standards = new SkillStandards();
        standards.em = em;
        add("6-18-02-04", "焊工", "电焊工、气焊工", " hangong dianhangong qihangong", " hg dhg qhg");
        add("6-31-01-03", "电工", null, " diangong", " dg");
        add("4-03-02-10", "调饮师", null, " tiaoyinshi", " tys");
        add("6-31-01-02", "机修钳工", "100%_手工", " jixiuqiangong", " jxqg");
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void an_occupation_is_found_by_code_title_work_type_pinyin_and_initials() {
        assertThat(found("6-18")).containsExactly("焊工");
        assertThat(found("焊")).containsExactly("焊工");
        assertThat(found("气焊")).containsExactly("焊工");
        assertThat(found("hangong")).containsExactly("焊工");
        assertThat(found("DianH")).containsExactly("焊工");
        assertThat(found("hg")).containsExactly("焊工");
        assertThat(found(" jx qg ")).containsExactly("机修钳工");
        assertThat(found("gong"))
                .as("sounds are found from the beginning of a word")
                .isEmpty();
    }

    @Test
    void titles_that_begin_with_the_text_come_first_and_an_empty_text_lists_all() {
        assertThat(found("电")).containsExactly("电工", "焊工");
        assertThat(found("")).hasSize(4);
        assertThat(occupations.search("", "4", FIRST).rows())
                .extracting(OccupationEntry::title)
                .containsExactly("调饮师");
        assertThat(occupations.search("工", "", new PageRequest(1, 1)).total()).isEqualTo(3);
    }

    @Test
    void wildcards_are_characters_like_others() {
        assertThat(found("%")).containsExactly("机修钳工");
        assertThat(found("0%_")).containsExactly("机修钳工");
        assertThat(found("_")).containsExactly("机修钳工");
        assertThat(found("!")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @Test
    void an_entry_that_ended_is_no_longer_listed_but_still_found_by_its_code() {
        occupations.latest("6-31-01-03").orElseThrow().end(LocalDate.of(2026, 1, 1));
        em.flush();

        assertThat(found("电工")).doesNotContain("电工");
        assertThat(occupations.latest("6-31-01-03").orElseThrow().validTo()).isNotNull();
    }

    @Test
    void a_standard_keeps_the_order_of_its_points_and_can_be_replaced() {
        var standard = standard("A", null);
        standard.add("准备", "检查", PointKind.KNOWLEDGE, null, "知道", null);
        standard.add("准备", "检查", PointKind.SKILL, null, "会", 60);
        standard.add("操作", "平焊", PointKind.SKILL, null, "焊", null);
        em.flush();
        em.clear();

        assertThat(standards.points(standard.id()))
                .extracting(StandardPoint::code, StandardPoint::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1.1", PointKind.SKILL),
                        org.assertj.core.groups.Tuple.tuple("1.1.1", PointKind.KNOWLEDGE),
                        org.assertj.core.groups.Tuple.tuple("2.1.1", PointKind.SKILL));
        var again = standards.find(standard.publicId()).orElseThrow();
        again.clear();
        standards.flush();
        again.add("准备", "检查", PointKind.SKILL, "1.1.1", "新", null);
        em.flush();
        em.clear();
        assertThat(standards.points(standard.id()))
                .extracting(StandardPoint::text)
                .containsExactly("新");
    }

    @Test
    void a_point_that_is_added_makes_the_standard_another_one_than_somebody_else_has_read() {
        var standard = standard("A", null);
        em.flush();
        em.clear();
        var before = version(standard.id());

        standards.findToEdit(standard.publicId()).orElseThrow().add("一", "二", PointKind.SKILL, null, "三", null);
        em.flush();

        // The count goes up when the transaction ends; Hibernate does that in its last step before the commit.
        em.getTransaction().commit();
        em.getTransaction().begin();
        em.clear();
        assertThat(version(standard.id())).isGreaterThan(before);
        clean();
    }

    private long version(long id) {
        return ((Number) em.createNativeQuery("select version from JIANGXIN.skill_standards where id = " + id)
                        .getSingleResult())
                .longValue();
    }

    /** What was committed goes away again, for the other tests. */
    private void clean() {
        for (var table : List.of(
                "standard_points", "work_contents", "work_functions", "skill_standards", "occupation_entries")) {
            em.createNativeQuery("delete from JIANGXIN." + table).executeUpdate();
        }
        em.getTransaction().commit();
        em.getTransaction().begin();
    }

    @Test
    void a_post_standard_is_seen_by_its_own_organization_and_the_platform_only() {
        standard("A", null);
        var own = standard("B", null);
        em.createNativeQuery("update JIANGXIN.skill_standards set organization_id = null")
                .executeUpdate();
        assertThat(standards.search("", null, 7L, FIRST).rows()).hasSize(2);
        assertThat(standards.search("", StandardKind.POST, null, FIRST).rows()).isEmpty();
        assertThat(standards.search("B", null, null, FIRST).rows()).containsExactly(own);
        own.add("一", "二", PointKind.SKILL, null, "三", null);
        own.putInForce();
        em.flush();
        assertThat(standards.inForce("6-18-02-04", 7L)).containsExactly(own);
    }

    private List<String> found(String text) {
        return occupations.search(text, "", FIRST).rows().stream()
                .map(OccupationEntry::title)
                .toList();
    }

    private SkillStandard standard(String code, Long organizationId) {
        var made = new SkillStandard(
                new StandardFacts(code, "焊工 " + code, StandardKind.NATIONAL, "6-18-02-04", SkillGrade.FIVE, "1", "测试"),
                organizationId,
                Instant.parse("2026-11-24T01:00:00Z"));
        standards.add(made, Refusal.of("catalog.standard.twice", code, "1"));
        return made;
    }

    private void add(String code, String title, String types, String pinyin, String initials) {
        occupations.add(new OccupationEntry(
                new OccupationFacts(new OccupationCode(code), title, types, "5,4", null, null, false, null),
                pinyin,
                initials,
                "test",
                DAY));
        em.flush();
    }
}
