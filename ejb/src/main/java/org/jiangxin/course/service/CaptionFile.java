package org.jiangxin.course.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** A file of captions as an author sends it: UTF-8, WebVTT, within the length of what it belongs to. */
final class CaptionFile {
    private CaptionFile() {}

    /** Refuses a file that a player could not show; the refusal names the line. */
    static void require(Path file, long durationMillis) {
        Captions.fault(text(file), durationMillis).ifPresent(fault -> {
            var kind = fault.reason().substring(Captions.FAMILY.length());
            throw new Refused(Refusal.of("course.upload.captions_" + kind, fault.line()));
        });
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Refusal.of("course.upload.captions_encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException("captions", e);
        }
    }
}
