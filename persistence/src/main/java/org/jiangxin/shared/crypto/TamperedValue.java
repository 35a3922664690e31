package org.jiangxin.shared.crypto;

/** A stored value does not open: it was changed, moved to another place, or its key is gone. */
public class TamperedValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TamperedValue(String place, Throwable cause) {
        super("sealed value at " + place + " does not open", cause);
    }
}
