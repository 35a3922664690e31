package org.jiangxin.shared.error;

/** Somebody else was faster: a duplicate, or a change of the same thing. The refusal says which and what to do. */
public class Conflict extends BusinessException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Conflict(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
