package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangxin.course.provider.MaterialRefused;
import org.jiangxin.course.provider.QuestionIntake;
import org.jiangxin.course.provider.VideoEngine;
import org.jiangxin.course.provider.VideoFacts;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.setting.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseImportServiceTest {
    @TempDir
    Path directory;

    private final CourseImportService imports = new CourseImportService();
    private final Records records = new Records();
    private final List<String> questionProblems = new ArrayList<>();
    private boolean hasQuestionBank = true;
    private Path folder;

    /** Keeps what it is given; stands for the database. */
    private static final class Records extends CourseImportStore {
        private final List<KeptMaterial> stored = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();
        private String content;
        private Long owner;
        private boolean fails;
        private Runnable beforeCheckEnds = () -> {};

        @Override
        public void check(CoursePlan plan, Long organizationId, ImportProblems problems) {
            beforeCheckEnds.run();
            if (organizationId != null && owner != null && !owner.equals(organizationId)) {
                problems.add(CourseFolder.OUTLINE, "code", "course_other_institution", plan.code());
            }
        }

        @Override
        public Optional<ImportOutcome> sameContent(String courseCode, String contentHash) {
            return contentHash.equals(content)
                    ? Optional.of(new ImportOutcome(ImportOutcome.Kind.UNCHANGED, courseCode, 1, 2, 0, 0, List.of()))
                    : Optional.empty();
        }

        @Override
        public void give(String courseCode, long organizationId) {
            owner = organizationId;
        }

        @Override
        public boolean isStored(LessonMaterial material) {
            return stored.stream().anyMatch(kept -> kept.isSameAs(material));
        }

        @Override
        public ImportOutcome store(
                CoursePlan plan, List<KeptMaterial> materials, Optional<String> json, String contentHash) {
            if (fails) {
                throw new IllegalStateException("database");
            }
            stored.addAll(materials);
            json.ifPresent(questions::add);
            content = contentHash;
            return new ImportOutcome(
                    ImportOutcome.Kind.CREATED, plan.code(), 1, materials.size(), 0, materials.size(), List.of());
        }

        @Override
        public ImportOutcome releaseWhenReady(String courseCode, ImportOutcome outcome) {
            return outcome;
        }
    }

    private final class Bank implements QuestionIntake {
        @Override
        public List<String> problems(String questionsJson) {
            return questionProblems;
        }

        @Override
        public int store(long courseId, long courseVersionId, String questionsJson) {
            return 0;
        }

        @Override
        public void carryOver(long courseId, long fromVersionId, long toVersionId) {}
    }

    private static final class Engine implements VideoEngine {
        @Override
        public VideoFacts probe(Path file) throws MaterialRefused {
            try {
                if (Files.readString(file).startsWith("video")) {
                    return new VideoFacts(60_000, 640, 360, true);
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            throw new MaterialRefused("no picture track");
        }

        @Override
        public long probeSound(Path file) throws MaterialRefused {
            return probe(file).durationMillis();
        }

        @Override
        public void makeStream(Path file, Path target, Runnable alive) {}

        @Override
        public void makeSoundStream(Path file, Path target, Runnable alive) {}
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void folder() throws Exception {
        var store = new MediaStore();
        store.settings = new Settings() {
            @Override
            public Path dataDirectory() {
                return directory.resolve("data");
            }
        };
        imports.store = store;
        imports.records = records;
        imports.engine = new Engine();
        imports.questionBank = (Instance<QuestionIntake>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> "isResolvable".equals(method.getName()) ? hasQuestionBank : new Bank());
        folder = directory.resolve("course");
        Files.createDirectories(folder.resolve("media/images"));
        Files.writeString(folder.resolve("course.json"), OutlineReaderTest.OUTLINE);
        Files.writeString(folder.resolve("questions.json"), "{}");
        Files.writeString(folder.resolve("media/a.mp4"), "video");
        Files.writeString(folder.resolve("media/b.md"), "# 题\n\n![图](images/a.svg)");
        Files.writeString(folder.resolve("media/images/a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    private List<String> reasons(ImportOutcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.what().code().replace("course.import.", ""))
                .toList();
    }

    private List<String> kept() throws Exception {
        var media = directory.resolve("data/media");
        if (!Files.exists(media)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(media)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> media.relativize(file)
                            .subpath(1, media.relativize(file).getNameCount()))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_sound_folder_is_taken_in_under_the_names_that_are_served() throws Exception {
        var outcome = imports.importFolder(folder);
        assertThat(outcome.kind()).isEqualTo(ImportOutcome.Kind.CREATED);
        assertThat(kept()).containsExactly("images/a.svg", "source.bin", "text.html", "written.txt");
        assertThat(records.questions).containsExactly("{}");
        assertThat(records.stored)
                .extracting(kept -> kept.facts().durationMillis())
                .containsExactly(60_000L, 0L);
    }

    @Test
    void one_problem_anywhere_keeps_everything_out() throws Exception {
        Files.writeString(folder.resolve("media/a.mp4"), "junk");
        Files.delete(folder.resolve("media/images/a.svg"));
        questionProblems.add("Question 7 has no right option.");
        var outcome = imports.importFolder(folder);
        assertThat(outcome.isRefused()).isTrue();
        assertThat(reasons(outcome)).containsExactly("video_unplayable", "file_missing", "question");
        assertThat(kept()).isEmpty();
        assertThat(records.stored).isEmpty();
    }

    @Test
    void problems_of_outline_material_and_questions_are_told_in_one_run() throws Exception {
        Files.writeString(
                folder.resolve("course.json"), OutlineReaderTest.OUTLINE.replaceFirst("\"title\"", "\"titel\""));
        Files.writeString(folder.resolve("media/a.mp4"), "junk");
        questionProblems.add("Question 7 has no right option.");
        assertThat(reasons(imports.importFolder(folder)))
                .contains("field_unknown", "field_missing", "video_unplayable", "question");
    }

    @Test
    void questions_are_looked_at_even_when_the_outline_is_no_json() throws Exception {
        Files.writeString(folder.resolve("course.json"), "{");
        questionProblems.add("Question 7 has no right option.");
        assertThat(reasons(imports.importFolder(folder))).containsExactly("json_invalid", "question");
    }

    @Test
    void the_same_content_again_changes_nothing_and_one_changed_byte_does() throws Exception {
        imports.importFolder(folder);
        var files = kept().size();
        assertThat(imports.importFolder(folder).kind()).isEqualTo(ImportOutcome.Kind.UNCHANGED);
        assertThat(kept()).hasSize(files);
        Files.writeString(folder.resolve("questions.json"), "{ }");
        assertThat(imports.importFolder(folder).kind()).isEqualTo(ImportOutcome.Kind.CREATED);
        assertThat(kept()).as("material that did not change is not kept twice").hasSize(files);
    }

    @Test
    void a_failing_database_leaves_no_file_behind() throws Exception {
        records.fails = true;
        assertThatThrownBy(() -> imports.importFolder(folder)).hasMessage("database");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_changed_between_check_and_copy_is_refused_and_leaves_nothing() throws Exception {
        records.beforeCheckEnds = () -> {
            try {
                Files.writeString(folder.resolve("media/a.mp4"), "video of something else");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        assertThatThrownBy(() -> imports.importFolder(folder))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.has("course.import.changed_meanwhile"))
                                .isTrue());
        assertThat(kept()).isEmpty();
        assertThat(records.stored).isEmpty();
    }

    @Test
    void without_a_question_bank_the_course_comes_without_questions() {
        hasQuestionBank = false;
        assertThat(imports.importFolder(folder).kind()).isEqualTo(ImportOutcome.Kind.CREATED);
        assertThat(records.questions).isEmpty();
    }

    @Test
    void a_course_is_the_institutions_that_is_named_and_not_given_to_another() {
        assertThat(imports.importFolder(folder).kind()).isEqualTo(ImportOutcome.Kind.CREATED);
        assertThat(records.owner).isNull();
        assertThat(imports.importFolder(folder, 7L).kind()).isEqualTo(ImportOutcome.Kind.UNCHANGED);
        assertThat(records.owner).isEqualTo(7L);
        assertThat(reasons(imports.importFolder(folder, 8L))).containsExactly("course_other_institution");
        assertThat(records.owner).isEqualTo(7L);
    }

    @Test
    void no_folder_and_no_outline_are_told() throws Exception {
        assertThat(reasons(imports.importFolder(directory.resolve("none")))).containsExactly("folder_missing");
        Files.delete(folder.resolve("course.json"));
        assertThat(reasons(imports.importFolder(folder))).containsExactly("file_missing");
    }

    @Test
    void the_same_video_in_two_lessons_is_kept_once() throws Exception {
        Files.writeString(
                folder.resolve("course.json"),
                OutlineReaderTest.OUTLINE.replace(
                        "{\"title\": \"读\"",
                        "{\"title\": \"再看\", \"form\": \"VIDEO\", \"file\": \"media/a.mp4\", \"challengeWords\":"
                                + " [\"电\", \"弧\", \"焊\", \"条\"], \"knowledge\": [\"A\"]}, {\"title\": \"读\""));
        assertThat(imports.importFolder(folder).lessons()).isEqualTo(3);
        assertThat(kept()).containsExactly("images/a.svg", "source.bin", "text.html", "written.txt");
    }
}
