package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Ports through which a run sends so many requests and no more: it is dead before it hears that the last one was answered. To
 * die anywhere between two requests is the same for AWS, so this is every place where a run can end.
 */
final class Mortal {
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
    private final BiPredicate<Class<?>, Method> counted;
    private int left;

    private Mortal(Aws aws, BiPredicate<Class<?>, Method> counted, int requests) {
        this.aws = aws;
        this.counted = counted;
        this.left = requests;
    }

    /** The end of the process, which nothing in it can hold up. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Of any kind; but the search for what is left over goes on beside the rest, at no certain time. */
    static Aws afterRequests(int requests, Aws aws) {
        return new Mortal(aws, (port, method) -> !method.getName().equals("named"), requests).wrapped();
    }

    /** Those that change something. */
    static Aws afterChanges(int changes, Aws aws) {
        return new Mortal(aws, Mortal::isChange, changes).wrapped();
    }

    private static boolean isChange(Class<?> port, Method method) {
        return CHANGED.contains(port.getSimpleName()) && !READING.contains(method.getName());
    }

    private Aws wrapped() {
        return (Aws) Proxy.newProxyInstance(
                Aws.class.getClassLoader(), new Class<?>[] {Aws.class}, (proxy, method, arguments) -> {
                    Object port = called(method, aws, arguments);
                    return method.getReturnType().isInterface() ? counting(method.getReturnType(), port) : port;
                });
    }

    private Object counting(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answer = called(method, port, arguments);
            spend(type, method);
            return answer;
        });
    }

    private synchronized void spend(Class<?> type, Method method) {
        if (counted.test(type, method) && --left <= 0) {
            throw new Death();
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
