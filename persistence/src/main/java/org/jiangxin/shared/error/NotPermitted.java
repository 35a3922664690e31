package org.jiangxin.shared.error;

/** The caller is known and may not do this. */
public class NotPermitted extends BusinessException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public NotPermitted(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
