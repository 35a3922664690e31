package org.jiangxin.integrity.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiangxin.integrity.entity.FaceAction;
import org.jiangxin.integrity.entity.FaceFlash;
import org.jiangxin.integrity.entity.FaceScript;
import org.jiangxin.integrity.provider.FaceReading;
import org.jiangxin.integrity.rule.FaceLiveness.Seen;
import org.jiangxin.shared.crypto.FieldCipher;

/** Seals what was measured of faces, each bound to its row: one person's does not open in another's. */
@ApplicationScoped
class FaceSealing {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FieldCipher cipher;

    byte[] sealReadings(String capture, List<Seen> seen) {
        return cipher.encrypt(
                readings(capture), write(seen.stream().map(Kept::of).toList()));
    }

    List<Seen> openReadings(String capture, byte[] sealed) {
        var kept = read(cipher.decrypt(readings(capture), sealed), new TypeReference<List<Kept>>() {});
        return kept.stream().map(Kept::seen).toList();
    }

    byte[] sealDescriptors(long accountId, String engine, List<byte[]> descriptors) {
        return cipher.encrypt(descriptors(accountId, engine), write(descriptors));
    }

    List<byte[]> openDescriptors(long accountId, String engine, byte[] sealed) {
        return read(cipher.decrypt(descriptors(accountId, engine), sealed), new TypeReference<List<byte[]>>() {});
    }

    byte[] sealPicture(String digest, byte[] jpeg) {
        return cipher.encrypt(picture(digest), jpeg);
    }

    byte[] openPicture(String digest, byte[] sealed) {
        return cipher.decrypt(picture(digest), sealed);
    }

    private static String readings(String capture) {
        return "face_captures.readings|" + capture;
    }

    private static String descriptors(long accountId, String engine) {
        return "face_templates.descriptors|" + accountId + "|" + engine;
    }

    private static String picture(String digest) {
        return "face_pictures.content|" + digest;
    }

    private static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(byte[] json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step with its readings, as it is written. */
    private record Kept(FaceAction action, FaceFlash flash, List<FaceReading> readings) {
        static Kept of(Seen seen) {
            return new Kept(seen.step().action(), seen.step().flash(), seen.readings());
        }

        Seen seen() {
            return new Seen(new FaceScript.Step(action, flash), readings);
        }
    }
}
