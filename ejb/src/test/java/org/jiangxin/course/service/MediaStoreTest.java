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
}
