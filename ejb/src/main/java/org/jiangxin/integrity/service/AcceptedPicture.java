package org.jiangxin.integrity.service;

import java.io.Serializable;
import org.jiangxin.integrity.entity.CluePicture;

/**
 * A picture that the intake has let in: our own JPEG, and the same small. Only {@link ClueAlbum} makes one, so what comes back from a page
 * has been looked at; the page may hold it while other fields are still wrong.
 */
public final class AcceptedPicture implements Serializable {
    /** Most pictures of one appeal or statement. */
    public static final int MOST = CluePicture.MOST;

    private static final long serialVersionUID = 1L;

    private final byte[] jpeg;
    private final byte[] small;

    AcceptedPicture(byte[] jpeg, byte[] small) {
        this.jpeg = jpeg.clone();
        this.small = small.clone();
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    /** For a preview. */
    public byte[] small() {
        return small.clone();
    }
}
