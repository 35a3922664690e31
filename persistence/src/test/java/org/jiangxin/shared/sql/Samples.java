package org.jiangxin.shared.sql;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Some value of any type that a repository method or a column takes: enough to make Hibernate say its SQL. */
final class Samples {
    private static final int DEEPEST = 4;

    private Samples() {}

    static Object of(Type type) {
        return of(type, 0);
    }

    private static Object of(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            var element = generic.getActualTypeArguments()[0];
            var raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of();
            }
            if (Optional.class == raw) {
                return Optional.empty();
            }
            if (Set.class.isAssignableFrom(raw)) {
                return new LinkedHashSet<>(List.of(of(element, depth + 1)));
            }
            if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
                return new java.util.ArrayList<>(List.of(of(element, depth + 1)));
            }
            return of(raw, depth);
        }
        return ofClass((Class<?>) type, depth);
    }

    private static Object ofClass(Class<?> type, int depth) {
        if (type == long.class || type == Long.class) {
            return 77L;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == double.class || type == Double.class) {
            return 1d;
        }
        if (type == String.class || type == CharSequence.class || type == Object.class) {
            return "x";
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-24T00:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 24);
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Class.class) {
            return Object.class;
        }
        return depth > DEEPEST ? null : built(type, depth);
    }

    private static Object built(Class<?> type, int depth) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        if (type.isRecord()) {
            return record(type, depth);
        }
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var made = constructor.newInstance();
            fill(made, type, depth);
            return made;
        } catch (ReflectiveOperationException e) {
            return anyConstructor(type, depth);
        }
    }

    private static Object record(Class<?> type, int depth) {
        return anyConstructor(type, depth);
    }

    private static Object anyConstructor(Class<?> type, int depth) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            try {
                constructor.setAccessible(true);
                var types = constructor.getGenericParameterTypes();
                var arguments = new Object[types.length];
                for (var i = 0; i < types.length; i++) {
                    arguments[i] = of(types[i], depth + 1);
                }
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException | RuntimeException e) {
                // A value object that wants a real value: the next constructor, else null.
                continue;
            }
        }
        return null;
    }

    private static void fill(Object made, Class<?> type, int depth) throws IllegalAccessException {
        for (var field : type.getDeclaredFields()) {
            if (isFilled(field, type)) {
                field.setAccessible(true);
                field.set(made, of(field.getGenericType(), depth + 1));
            }
        }
    }

    private static boolean isFilled(Field field, Class<?> type) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isFinal(field.getModifiers())
                && !field.isAnnotationPresent(GeneratedValue.class)
                && !field.isAnnotationPresent(Version.class)
                && !field.isAnnotationPresent(ManyToOne.class)
                && !field.isAnnotationPresent(OneToOne.class)
                && !field.isAnnotationPresent(OneToMany.class)
                && !field.isAnnotationPresent(ManyToMany.class)
                && !field.isAnnotationPresent(EmbeddedId.class)
                && (!type.isAnnotationPresent(Entity.class) || !Modifier.isTransient(field.getModifiers()));
    }
}
