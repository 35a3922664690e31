package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.course.entity.LessonForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTypesTest {
    @TempDir
    Path directory;

    private String typeOf(String name, byte[] bytes) throws Exception {
        return MaterialTypes.of(Files.write(directory.resolve(name), bytes));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_playlist_named_as_a_video_is_none() throws Exception {
        var type = typeOf("a.mp4", ascii("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"));
        assertThat(MaterialTypes.fits(LessonForm.VIDEO, type)).isFalse();
        assertThat(MaterialTypes.fits(LessonForm.AUDIO, type)).isFalse();
    }

    @Test
    void a_page_named_as_a_document_is_none() throws Exception {
        var type = typeOf("a.pdf", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        assertThat(MaterialTypes.fits(LessonForm.DOCUMENT, type)).isFalse();
        assertThat(MaterialTypes.isOffice("a.docx", type)).isFalse();
    }

    @Test
    void what_it_is_counts_and_not_its_name() throws Exception {
        assertThat(MaterialTypes.fits(LessonForm.DOCUMENT, typeOf("a.mp4", ascii("%PDF-1.7\n%abc"))))
                .isTrue();
        var mp4 = new byte[32];
        System.arraycopy(ascii("ftypisom"), 0, mp4, 4, 8);
        mp4[3] = 32;
        assertThat(MaterialTypes.fits(LessonForm.VIDEO, typeOf("a.txt", mp4))).isTrue();
        assertThat(MaterialTypes.fits(LessonForm.DOCUMENT, typeOf("b.pdf", mp4)))
                .isFalse();
    }
}
