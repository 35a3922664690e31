package org.jiangxin.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jiangxin.audit.entity.RecordAnchor;
import org.jiangxin.shared.crypto.KeyRing;
import org.jiangxin.shared.signature.JwsKey;

/** Signs the nightly seals, with a key of the key ring that never signs anything else. */
@ApplicationScoped
public class AnchorSigner {
    private static final String PURPOSE = "anchor-signing";
    private static final int CURRENT_KEY = 1;

    @Inject
    KeyRing keys;

    String sign(RecordAnchor anchor) {
        return key().sign(anchor.anchorHash().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the signature is ours and over this very seal. */
    boolean isSigned(RecordAnchor anchor) {
        return key().open(anchor.signature())
                .filter(payload -> new String(payload, StandardCharsets.US_ASCII).equals(anchor.anchorHash()))
                .isPresent();
    }

    /** The key that everybody may check seals with. */
    public JwsKey.PublicKey publicKey() {
        return key().publicKey();
    }

    private JwsKey key() {
        return new JwsKey("anchor-" + CURRENT_KEY, keys.key(PURPOSE, CURRENT_KEY));
    }
}
