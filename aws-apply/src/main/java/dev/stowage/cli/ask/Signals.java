package dev.stowage.cli.ask;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * The signal of Ctrl-C. The JVM's own door to it, {@code sun.misc.Signal} of the module {@code jdk.unsupported}, is not
 * part of the platform's specification, so it is looked for by name, and done without where it is not there.
 */
public final class Signals {
    private Signals() {}

    /** From now on Ctrl-C does this, and ends nothing by itself. */
    public static void onInterrupt(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler handled = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    action.run();
                }
                return null;
            };
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            interrupt,
                            Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, handled));
        } catch (ReflectiveOperationException | IllegalArgumentException none) {
            // Then the JVM ends at Ctrl-C, and says beforehand what there is to say.
            return;
        }
    }
}
