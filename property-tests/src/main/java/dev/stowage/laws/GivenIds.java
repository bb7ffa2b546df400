package dev.stowage.laws;

import dev.stowage.ecs.Application;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;

/** The logical ids that the parts of an application give to what they become: all that is called {@code id}. */
final class GivenIds {
    private static final String ROOM = Application.class.getPackageName();

    private GivenIds() {}

    static Vector<String> in(Object value) {
        if (value instanceof LogicalId) {
            return Vector.empty();
        }
        if (value instanceof Iterable<?> many) {
            return Vector.ofAll(many).flatMap(GivenIds::in);
        }
        return value.getClass().getPackageName().equals(ROOM) ? ofPart(value) : Vector.empty();
    }

    private static Vector<String> ofPart(Object part) {
        return attributes(part).flatMap(attribute -> {
            Object value = read(part, attribute);
            return attribute.getName().equals("id") && value instanceof LogicalId id
                    ? Vector.of(id.value())
                    : in(value);
        });
    }

    /** Records and generated values alike have a method without arguments for each attribute. */
    private static Vector<Method> attributes(Object part) {
        return Vector.of(part.getClass().getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .reject(method -> method.isSynthetic()
                        || Vector.of("hashCode", "toString").contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Object read(Object part, Method attribute) {
        try {
            attribute.setAccessible(true);
            return attribute.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
