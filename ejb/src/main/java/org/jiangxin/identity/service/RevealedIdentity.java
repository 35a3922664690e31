package org.jiangxin.identity.service;

import java.util.EnumMap;
import java.util.Map;
import org.jiangxin.identity.entity.PhotoKind;

/** What a reviewer sees after giving a reason: the fields in clear and the pictures as JPEG. Never kept, never sent elsewhere. */
public record RevealedIdentity(
        String realName, String citizenId, String socialCard, String mobile, Map<PhotoKind, byte[]> photos) {
    public RevealedIdentity {
        photos = Map.copyOf(new EnumMap<>(photos));
    }

    @Override
    public String toString() {
        return "RevealedIdentity";
    }
}
