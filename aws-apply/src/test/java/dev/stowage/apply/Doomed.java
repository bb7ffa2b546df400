package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * Ports through which a run makes so many changes and no more: it is dead before it hears that the last one was made. To die
 * anywhere between two changes is the same for AWS, so this is every place where a run with these ports can end.
 */
final class Doomed {
    private static final Set<String> CHANGED = Set.of("Buckets", "FileSystems", "Services", "Stacks", "Tasks");
    private static final Set<String> READING = Set.of(
            "all",
            "changeSet",
            "definition",
            "describe",
            "events",
            "find",
            "holds",
            "named",
            "objects",
            "running",
            "services",
            "stopped",
            "tagged",
            "tasks",
            "template",
            "resources");

    private final Aws aws;
    private int left;

    private Doomed(Aws aws, int changes) {
        this.aws = aws;
        this.left = changes;
    }

    static Aws after(int changes, Aws aws) {
        return new Doomed(aws, changes).wrapped();
    }

    private Aws wrapped() {
        return (Aws) Proxy.newProxyInstance(
                Aws.class.getClassLoader(), new Class<?>[] {Aws.class}, (proxy, method, arguments) -> {
                    Object port = called(method, aws, arguments);
                    return method.getReturnType().isInterface() ? counted(method.getReturnType(), port) : port;
                });
    }

    private Object counted(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answer = called(method, port, arguments);
            spend(type, method);
            return answer;
        });
    }

    /** Of the ports to what up and down change. */
    private synchronized void spend(Class<?> type, Method method) {
        boolean changes = CHANGED.contains(type.getSimpleName()) && !READING.contains(method.getName());
        if (changes && --left <= 0) {
            throw new Mortal.Death();
        }
    }

    private static Object called(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
