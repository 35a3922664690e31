package org.jiangxin.audit.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A nightly seal.
 *
 * @param streams how many streams had grown since the seal before
 * @param root Merkle root over them
 * @param previous hash of the seal before
 * @param hash its own
 * @param signature compact JSON Web Signature over the hash
 */
public record AnchorView(
        long number,
        LocalDate day,
        Instant at,
        long streams,
        String root,
        String previous,
        String hash,
        String signature)
        implements Serializable {
    /** The seal in plain text, as it leaves the platform; each line can be checked without us. */
    public String text() {
        return "Jiangxin record seal " + number + "\nday " + day + "\nat " + at + "\nstreams " + streams + "\nroot "
                + root + "\nprevious " + previous + "\nseal " + hash + "\nsignature " + signature + "\n";
    }

    /** What somebody outside keeps of it: {@code number:hash}. */
    public String kept() {
        return number + ":" + hash;
    }
}
