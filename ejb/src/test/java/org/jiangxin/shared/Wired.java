package org.jiangxin.shared;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;

/** Puts collaborators into beans of any feature, as the container does, and makes records of which only some fields matter. */
public final class Wired {
    private Wired() {}

    /** Sets every injected field whose type one of the collaborators has. */
    public static <T> T with(T bean, Object... collaborators) {
        try {
            for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    for (var collaborator : collaborators) {
                        if (field.getType().isInstance(collaborator)) {
                            field.setAccessible(true);
                            field.set(bean, collaborator);
                        }
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record with these components; the others are null, zero or false. */
    public static <R extends Record> R record(Class<R> type, Map<String, Object> given) {
        try {
            var components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (var i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = given.getOrDefault(components[i].getName(), nothing(types[i]));
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        return Arrays.asList(long.class, int.class).contains(type)
                ? type == long.class ? (Object) 0L : (Object) 0
                : type == boolean.class ? false : null;
    }
}
