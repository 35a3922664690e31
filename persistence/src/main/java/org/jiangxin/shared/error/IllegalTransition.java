package org.jiangxin.shared.error;

/** A status change that the life cycle does not have. A programming error or a race, never shown as it is. */
public class IllegalTransition extends BusinessException {
    private static final long serialVersionUID = 1L;

    public IllegalTransition(Enum<?> from, Enum<?> to) {
        super(from.getDeclaringClass().getSimpleName() + ": " + from + " cannot become " + to);
    }
}
