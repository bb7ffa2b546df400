package dev.stowage.cli.line;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Signals of the system. The JVM's own door to them, {@code sun.misc.Signal} of the module {@code jdk.unsupported}, is not
 * part of the platform's specification, so it is looked for by name, and done without where it is not there.
 */
public final class Signals {
    private Signals() {}

    /** From now on Ctrl-C does this, and ends nothing by itself; without a door the JVM ends at once. */
    public static void onInterrupt(Runnable action) {
        handle("INT", action);
    }

    /** From now on another size of the terminal's window does this; whether that will be heard of. */
    public static boolean onResize(Runnable action) {
        return handle("WINCH", action);
    }

    private static boolean handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler handled = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    action.run();
                }
                return null;
            };
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(name),
                            Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, handled));
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException none) {
            return false;
        }
    }
}
