package org.zstar.app.config;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Optional;

/** Looks into generic types. */
final class Types {
    private Types() { }

    /** The class behind a type. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType p) {
            return raw(p.getRawType());
        }
        if (type instanceof WildcardType w) {
            return raw(w.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType a) {
            return raw(a.getGenericComponentType()).arrayType();
        }
        throw new IllegalStateException("configuration records have no type variables, found " + type);
    }

    /** A type argument, for example the elements of a list. */
    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType p) {
            return p.getActualTypeArguments()[index];
        }
        throw new IllegalStateException("a configuration record needs " + type + " with its type arguments");
    }

    /** The type within an {@code Optional}, or the type itself. */
    static Type content(Type type) {
        return raw(type) == Optional.class ? argument(type, 0) : type;
    }
}
