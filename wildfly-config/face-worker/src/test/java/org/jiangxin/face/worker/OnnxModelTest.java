package org.jiangxin.face.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    @TempDir
    Path folder;

    @Test
    void the_model_that_was_named_describes_a_crop_by_a_vector_of_length_one() throws IOException {
        var colour = new byte[112 * 112 * 3];
        new Random(3).nextBytes(colour);

        try (var model = OnnxModel.open(file(TinyModel.bytes()), TinyModel.sha256(TinyModel.bytes()), folder)) {
            var bytes = model.describe(new byte[0], colour);

            assertThat(bytes).hasSize(192 * 4);
            var squares = 0.0;
            for (var numbers = ByteBuffer.wrap(bytes).asFloatBuffer(); numbers.hasRemaining(); ) {
                var number = numbers.get();
                squares += (double) number * number;
            }
            assertThat(squares).isCloseTo(1, within(1e-5));
            assertThat(model.version())
                    .isEqualTo(TinyModel.sha256(TinyModel.bytes()).substring(0, 16));
            assertThat(model.kind()).isEqualTo("EMBEDDING");
        }
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("model"));
    }

    @Test
    void red_comes_first_and_128_is_the_range() throws IOException {
        var colour = new byte[112 * 112 * 3];
        for (var i = 2; i < colour.length; i += 3) {
            colour[i] = (byte) 255;
        }
        try (var model = OnnxModel.open(file(TinyModel.bytes()), TinyModel.sha256(TinyModel.bytes()), folder)) {
            var numbers = ByteBuffer.wrap(model.describe(new byte[0], colour)).asFloatBuffer();
            assertThat(numbers.get(0)).isPositive();
            assertThat(numbers.get(64)).isNegative();
            assertThat(numbers.get(128)).isNegative();
            assertThat(numbers.get(0)).isCloseTo(-numbers.get(64), within(1e-6f));
        }
    }

    @Test
    void another_file_than_the_one_that_was_named_is_not_opened() {
        var changed = TinyModel.bytes();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> OnnxModel.open(file(changed), TinyModel.sha256(TinyModel.bytes()), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void what_is_no_model_or_reads_another_size_is_not_opened() {
        var junk = "no model".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> OnnxModel.open(file(junk), TinyModel.sha256(junk), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used");
        var small = TinyModel.bytes(56);
        assertThatThrownBy(() -> OnnxModel.open(file(small), TinyModel.sha256(small), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 × 3 × 112 × 112");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("given.onnx"), content);
    }
}
