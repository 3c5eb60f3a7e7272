package org.zstar.app.config;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.zstar.app.plugins.PluginException;

/** Makes records and reads them by reflection. */
final class Records {
    private Records() { }

    /**
     * Calls the canonical constructor.
     *
     * @throws RuntimeException whatever the constructor throws
     */
    static Record construct(Class<? extends Record> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            open(constructor, type);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw inaccessible(type);
        }
    }

    /** Value of a component. */
    static Object get(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            open(accessor, record.getClass());
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw inaccessible(record.getClass());
        }
    }

    private static void open(AccessibleObject member, Class<?> type) {
        if (!member.trySetAccessible()) {
            throw inaccessible(type);
        }
    }

    private static PluginException inaccessible(Class<?> type) {
        return new PluginException("the configuration record " + type.getName() + " is not accessible; make it public in a "
                + "package that its module exports");
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
