package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.provider.VideoEngine;
import org.jiangxin.course.provider.VideoFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialReaderTest {
    @TempDir
    Path directory;

    private final ImportProblems problems = new ImportProblems();

    private Optional<LessonMaterial> read(LessonForm form, String file, String captions) {
        return read(new CoursePlan.PlannedFile("lesson", form, file, captions));
    }

    private Optional<LessonMaterial> read(CoursePlan.PlannedFile lesson) {
        var folder = CourseFolder.open(directory, problems).orElseThrow();
        var engine = new VideoEngine() {
            @Override
            public VideoFacts probe(Path video) {
                return new VideoFacts(10_000, 640, 360, false);
            }

            @Override
            public long probeSound(Path sound) {
                return 10_000;
            }

            @Override
            public void makeStream(Path video, Path target, Runnable alive) {}

            @Override
            public void makeSoundStream(Path sound, Path target, Runnable alive) {}
        };
        return new MaterialReader(folder, engine, problems).read(lesson);
    }

    private String reason() {
        return problems.list().get(problems.list().size() - 1).what().code().replace("course.import.", "");
    }

    private void pdf(String name, int pages, String password) throws Exception {
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(directory.resolve(name).toFile());
        }
    }

    @Test
    void pages_of_a_document_are_counted() throws Exception {
        pdf("a.pdf", 3, null);
        var material = read(LessonForm.DOCUMENT, "a.pdf", null).orElseThrow();
        assertThat(material.pages()).isEqualTo(3);
        assertThat(material.contentType()).isEqualTo("application/pdf");
    }

    @Test
    void a_locked_an_empty_and_a_broken_document_are_told() throws Exception {
        pdf("locked.pdf", 1, "secret");
        assertThat(read(LessonForm.DOCUMENT, "locked.pdf", null)).isEmpty();
        assertThat(reason()).isEqualTo("document_locked");
        pdf("empty.pdf", 0, null);
        assertThat(read(LessonForm.DOCUMENT, "empty.pdf", null)).isEmpty();
        assertThat(reason()).isEqualTo("document_pages");
        Files.writeString(directory.resolve("broken.pdf"), "%PDF-1.7 nothing");
        assertThat(read(LessonForm.DOCUMENT, "broken.pdf", null)).isEmpty();
        assertThat(reason()).isEqualTo("document_unreadable");
    }

    @Test
    void captions_are_held_against_the_length_of_the_video() throws Exception {
        Files.writeString(directory.resolve("a.mp4"), "x");
        Files.writeString(directory.resolve("a.vtt"), "WEBVTT\n\n00:01.000 --> 00:09.000\n一");
        assertThat(read(LessonForm.VIDEO, "a.mp4", "a.vtt")).isPresent();
        Files.writeString(directory.resolve("b.vtt"), "WEBVTT\n\n00:01.000 --> 00:19.000\n一");
        assertThat(read(LessonForm.VIDEO, "a.mp4", "b.vtt")).isEmpty();
        assertThat(reason()).isEqualTo("captions_beyond");
        assertThat(read(LessonForm.VIDEO, "a.mp4", "none.vtt")).isEmpty();
        assertThat(reason()).isEqualTo("file_missing");
    }

    @Test
    void check_questions_are_held_against_the_length_of_what_is_played() throws Exception {
        Files.writeString(directory.resolve("a.mp4"), "x");
        for (var form : List.of(LessonForm.VIDEO, LessonForm.AUDIO)) {
            read(new CoursePlan.PlannedFile("lesson", form, "a.mp4", null, List.of(4, 10, 11)));
            assertThat(problems.list())
                    .last()
                    .extracting(ImportProblem::place, problem -> problem.what().code())
                    .containsExactly("lesson.checks[3].at", "course.import.check_beyond");
        }
        assertThat(problems.list()).hasSize(2);
    }

    @Test
    void a_text_is_markdown_or_html_and_nothing_else() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "x");
        assertThat(read(LessonForm.TEXT, "a.txt", null)).isEmpty();
        assertThat(reason()).isEqualTo("text_kind");
        Files.writeString(directory.resolve("a.html"), "<h2>题</h2><p>文</p>");
        assertThat(read(LessonForm.TEXT, "a.html", null).orElseThrow().written())
                .contains("<p>文</p>");
        Files.writeString(directory.resolve("b.html"), "<p>文</p><script>x</script>");
        assertThat(read(LessonForm.TEXT, "b.html", null)).isEmpty();
        assertThat(reason()).isEqualTo("text_forbidden");
        Files.writeString(directory.resolve("c.md"), "   \n\n");
        assertThat(read(LessonForm.TEXT, "c.md", null)).isEmpty();
        assertThat(reason()).isEqualTo("text_empty");
    }

    @Test
    void pictures_lie_beside_the_text_and_have_words() throws Exception {
        Files.createDirectories(directory.resolve("media/images"));
        Files.writeString(directory.resolve("media/a.md"), "![](images/a.svg)");
        Files.writeString(directory.resolve("media/images/a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertThat(read(LessonForm.TEXT, "media/a.md", null)).isEmpty();
        assertThat(reason()).isEqualTo("image_without_words");
        Files.writeString(directory.resolve("media/a.md"), "![图](images/a.svg)");
        assertThat(read(LessonForm.TEXT, "media/a.md", null).orElseThrow().images())
                .containsKey("images/a.svg");
    }
}
