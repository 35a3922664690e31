package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFolderTest {
    @TempDir
    Path directory;

    private final ImportProblems problems = new ImportProblems();

    private CourseFolder folder() throws Exception {
        Files.createDirectories(directory.resolve("course/media"));
        return CourseFolder.open(directory.resolve("course"), problems).orElseThrow();
    }

    private String reason() {
        return problems.list().get(problems.list().size() - 1).what().code().replace("course.import.", "");
    }

    @Test
    void a_missing_folder_is_told() {
        assertThat(CourseFolder.open(directory.resolve("none"), problems)).isEmpty();
        assertThat(reason()).isEqualTo("folder_missing");
    }

    @Test
    void a_file_of_the_folder_is_given_out() throws Exception {
        var folder = folder();
        Files.writeString(directory.resolve("course/media/a.md"), "x");
        assertThat(folder.file("media/a.md", 10, "course.json", "", problems)).isPresent();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void no_name_leads_out_of_the_folder() throws Exception {
        var folder = folder();
        Files.writeString(directory.resolve("secret"), "x");
        for (var name : new String[] {
            "../secret",
            "media/../../secret",
            "/etc/passwd",
            "./secret",
            "media//a",
            ".hidden",
            "a\\b",
            "media/\u0000a",
            "",
            "a/b/c/d/e"
        }) {
            assertThat(folder.file(name, 10, "course.json", "", problems))
                    .as(name)
                    .isEmpty();
            assertThat(reason()).as(name).isEqualTo("file_name");
        }
    }

    @Test
    void no_link_is_followed_neither_a_file_nor_a_folder() throws Exception {
        var folder = folder();
        Files.writeString(directory.resolve("secret.md"), "x");
        Files.createSymbolicLink(directory.resolve("course/media/link.md"), directory.resolve("secret.md"));
        assertThat(folder.file("media/link.md", 10, "course.json", "", problems))
                .isEmpty();
        assertThat(reason()).isEqualTo("file_link");
        Files.createSymbolicLink(directory.resolve("course/up"), directory);
        assertThat(folder.file("up/secret.md", 10, "course.json", "", problems)).isEmpty();
        assertThat(reason()).isEqualTo("file_link");
    }

    @Test
    void a_missing_an_empty_and_too_large_a_file_are_told() throws Exception {
        var folder = folder();
        assertThat(folder.file("media/none.md", 10, "course.json", "", problems))
                .isEmpty();
        assertThat(reason()).isEqualTo("file_missing");
        Files.writeString(directory.resolve("course/media/empty.md"), "");
        assertThat(folder.file("media/empty.md", 10, "course.json", "", problems))
                .isEmpty();
        assertThat(reason()).isEqualTo("file_empty");
        Files.writeString(directory.resolve("course/media/large.md"), "x".repeat(11));
        assertThat(folder.file("media/large.md", 10, "course.json", "", problems))
                .isEmpty();
        assertThat(reason()).isEqualTo("file_too_large");
        assertThat(folder.file("media", 10, "course.json", "", problems)).isEmpty();
        assertThat(reason()).isEqualTo("file_missing");
    }

    @Test
    void bytes_that_are_no_utf8_are_no_text() throws Exception {
        var folder = folder();
        Files.write(directory.resolve("course/a.md"), new byte[] {(byte) 0xC4, (byte) 0xE3});
        assertThat(folder.text("a.md", "course.json", "", problems)).isEmpty();
        assertThat(reason()).isEqualTo("file_not_utf8");
    }
}
