package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.shared.setting.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {
    @TempDir
    Path data;

    private final MediaStore store = new MediaStore();
    private String key;

    @BeforeEach
    void fill() throws Exception {
        store.settings = new Settings() {
            @Override
            public Path dataDirectory() {
                return data;
            }
        };
        key = store.create();
        var directory = store.directory(key);
        Files.createDirectories(directory.resolve("stream/v360"));
        Files.createDirectories(directory.resolve("images"));
        for (var name : new String[] {
            "source.bin",
            "captions.vtt",
            "text.html",
            "stream/index.m3u8",
            "stream/v360/index.m3u8",
            "stream/v360/seg00000.ts",
            "images/arc.svg"
        }) {
            Files.writeString(directory.resolve(name), "x");
        }
    }

    @Test
    void stream_captions_and_pictures_are_served() {
        for (var name :
                new String[] {"index.m3u8", "v360/index.m3u8", "v360/seg00000.ts", "captions.vtt", "images/arc.svg"}) {
            assertThat(store.served(key, name)).as(name).isPresent();
        }
    }

    @Test
    void neither_the_upload_nor_the_raw_text_nor_any_other_name_is_served() throws Exception {
        Files.createSymbolicLink(store.directory(key).resolve("document.pdf"), data.resolve("elsewhere"));
        Files.writeString(data.resolve("elsewhere"), "secret");
        for (var name : new String[] {
            "source.bin",
            "text.html",
            "stream/index.m3u8",
            "../" + key + "/captions.vtt",
            "images/../source.bin",
            "v360/../../source.bin",
            "images",
            "",
            ".",
            "..",
            "document.pdf",
            "captions.vtt/",
            "IMAGES/arc.svg",
            "v360/seg00000.ts\u0000",
            "seg00000.ts",
            "v720/index.m3u8"
        }) {
            assertThat(store.served(key, name)).as(name).isEmpty();
        }
    }

    @Test
    void captions_lie_beside_the_same_video_in_a_directory_of_their_own() throws Exception {
        var captions = data.resolve("new.vtt");
        Files.writeString(captions, "WEBVTT");
        var captioned = store.create();
        store.keepCaptioned(captioned, key, captions, true);
        assertThat(store.served(captioned, "captions.vtt"))
                .hasValueSatisfying(file -> assertThat(file).hasContent("WEBVTT"));
        assertThat(store.served(captioned, "v360/seg00000.ts")).isPresent();
        assertThat(store.source(captioned)).hasContent("x");
        // What a running class uses stays as it was, also when the other one is deleted.
        assertThat(store.served(key, "captions.vtt"))
                .hasValueSatisfying(file -> assertThat(file).hasContent("x"));
        store.delete(captioned);
        assertThat(store.source(key)).hasContent("x");
        assertThat(store.served(key, "v360/seg00000.ts")).isPresent();
    }

    @Test
    void captions_of_what_is_not_transcoded_yet_wait_for_their_own_stream() throws Exception {
        var captions = data.resolve("new.vtt");
        Files.writeString(captions, "WEBVTT");
        var captioned = store.create();
        store.keepCaptioned(captioned, key, captions, false);
        assertThat(store.served(captioned, "index.m3u8")).isEmpty();
        assertThat(store.source(captioned)).exists();
    }
}
