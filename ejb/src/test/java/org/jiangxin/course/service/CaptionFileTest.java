package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionFileTest {
    private static final String GOOD = "WEBVTT\n\n00:00.000 --> 00:04.000\n这是焊机\n";

    @TempDir
    Path directory;

    private Path file(String text, Charset encoding) throws Exception {
        var file = directory.resolve("captions.part");
        Files.write(file, text.getBytes(encoding));
        return file;
    }

    @Test
    void captions_within_the_length_are_taken() throws Exception {
        var file = file(GOOD, StandardCharsets.UTF_8);
        assertThatCode(() -> CaptionFile.require(file, 12_000)).doesNotThrowAnyException();
    }

    @Test
    void another_encoding_is_told_as_such_and_not_shown_as_nonsense() throws Exception {
        var file = file(GOOD, Charset.forName("GB18030"));
        assertThatThrownBy(() -> CaptionFile.require(file, 12_000))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).code())
                                .isEqualTo("course.upload.captions_encoding"));
    }

    @Test
    void a_fault_names_its_line() throws Exception {
        var file = file("WEBVTT\n\n00:00.000 --> 09:00.000\n太长\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CaptionFile.require(file, 12_000)).isInstanceOfSatisfying(Refused.class, refused -> {
            var why = refused.refusals().get(0);
            assertThat(why.code()).isEqualTo("course.upload.captions_beyond");
            assertThat(why.arguments().get(0)).isEqualTo("3");
        });
    }
}
