package org.jiangxin.shared.error;

/** What was asked for does not exist, or the caller may not know that it does. */
public class NotFound extends BusinessException {
    private static final long serialVersionUID = 1L;

    public NotFound(Class<?> type, Object key) {
        super(type.getSimpleName() + " " + key + " not found");
    }
}
