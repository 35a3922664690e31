package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.face.drawn.DrawnFace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator measures the engine that the server runs beside itself. With drawn faces: no figure here says anything of people. */
class FaceCalibrationIT {
    private static Platform platform;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        platform = TinyPlatform.get();
    }

    @Test
    void the_engine_is_measured_on_a_folder_for_each_person_and_too_few_pictures_say_so() throws IOException {
        for (var person = 1; person <= 6; person++) {
            var own = Files.createDirectories(folder.resolve("person" + person));
            for (var look = 1; look <= 3; look++) {
                Files.write(
                        own.resolve(look + ".jpg"),
                        DrawnFace.of(person).at(look).jpeg());
            }
        }
        Files.write(folder.resolve("person1/nobody.jpeg"), DrawnFace.nobody());
        Files.writeString(folder.resolve("person2/notes.txt"), "no picture");

        var report = platform.command("calibrate-faces", "folder=" + folder);

        assertThat(report)
                .contains("Engine opencv 4.13.0-lbp1, threshold now 80")
                .contains("6 people, 18 pictures used, 1 not")
                .contains("18 pairs of one person, 135 pairs of two people")
                .contains("Equal errors near threshold")
                .contains("too few pictures to say; 3000 pairs of two people are needed, these are 135");
        assertThat(report.lines().filter(line -> line.matches("\\s*\\d+ \\|.*")))
                .hasSizeGreaterThan(5);
        assertThat(platform.data().resolve("face-worker/worker.log")).exists();
        assertThat(folder.resolve("person1/1.jpg"))
                .as("pictures stay where they are")
                .exists();
    }

    @Test
    void a_folder_without_people_is_refused() throws IOException {
        assertThatThrownBy(() -> platform.command("calibrate-faces", "folder=" + folder.resolve("absent")))
                .hasMessageContaining("No such folder");
        Files.createDirectories(folder.resolve("alone"));
        assertThatThrownBy(() -> platform.command("calibrate-faces", "folder=" + folder))
                .hasMessageContaining("1 folders with 0 JPEG pictures");
    }
}
