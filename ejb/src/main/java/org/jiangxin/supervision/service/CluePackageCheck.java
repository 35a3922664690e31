package org.jiangxin.supervision.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jiangxin.shared.crypto.HashChain;

/** Holds a package against the signed list inside it: which files are as they left, which were changed, taken out or put in. */
final class CluePackageCheck {
    /** Files and bytes of the largest package there is: three pictures of a statement and nine of appeals, and some room. */
    private static final int MOST_FILES = 64;

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CluePackageCheck() {}

    /** @param open gives what was signed, or nothing when the signature is not ours */
    static CheckedPackage check(byte[] zip, Function<String, Optional<byte[]>> open) {
        var files = unpacked(zip);
        var signature = files.get(CluePackage.SIGNATURE);
        var list = Optional.ofNullable(signature)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .flatMap(open)
                .flatMap(CluePackageCheck::list);
        return list.map(signed -> compared(signed, files)).orElseGet(CheckedPackage::unknown);
    }

    private static CheckedPackage compared(JsonNode list, Map<String, byte[]> files) {
        var changed = new ArrayList<String>();
        // Who checks with sha256sum alone must not be told another story.
        var sums = files.remove(CluePackage.SUMS);
        if (sums == null || !lines(CluePackage.sums(files)).equals(lines(new String(sums, StandardCharsets.UTF_8)))) {
            changed.add(CluePackage.SUMS);
        }
        for (var line : list.path("files")) {
            var name = line.path("name").asText();
            var content = files.remove(name);
            if (content == null
                    || !HashChain.sha256(content).equals(line.path("sha256").asText())) {
                changed.add(name);
            }
        }
        // The readable copy of the list must say what was signed, or somebody would read another one.
        var copy = files.remove(CluePackage.LIST);
        if (copy == null || !list.equals(read(copy).orElse(null))) {
            changed.add(CluePackage.LIST);
        }
        files.remove(CluePackage.SIGNATURE);
        changed.addAll(files.keySet());
        return new CheckedPackage(
                list.path("serial").asText(), list.path("clue").asText(), changed);
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toSet());
    }

    private static Optional<JsonNode> list(byte[] payload) {
        return read(payload)
                .filter(list -> CluePackage.KIND.equals(list.path("kind").asText()));
    }

    private static Optional<JsonNode> read(byte[] json) {
        try {
            return Optional.of(MAPPER.readTree(json));
        } catch (IOException e) {
            // Not our form, which is an answer and not a failure.
            return Optional.empty();
        }
    }

    /** The files inside; none when it is no package, or one that only pretends to be small. */
    private static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        var room = MOST_BYTES;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readNBytes(room + 1);
                room -= content.length;
                if (room < 0 || files.size() >= MOST_FILES || files.put(entry.getName(), content) != null) {
                    return new LinkedHashMap<>();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Damaged: what could be read before the damage proves nothing.
            return new LinkedHashMap<>();
        }
        return files;
    }
}
