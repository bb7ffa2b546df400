package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ports through which a run sends so many requests and no more: then it is dead, whatever it was about. */
final class Mortal {
    private final Aws aws;
    private int left;

    private Mortal(Aws aws, int requests) {
        this.aws = aws;
        this.left = requests;
    }

    /** The end of the process, which nothing in it can hold up. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    static Aws after(int requests, Aws aws) {
        return new Mortal(aws, requests).wrapped();
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
            spend(method.getName());
            return called(method, port, arguments);
        });
    }

    /** The search for what is left over goes on beside the rest, at no certain time. */
    private synchronized void spend(String request) {
        if (!request.equals("named") && --left < 0) {
            throw new Death();
        }
    }

    private static Object called(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
