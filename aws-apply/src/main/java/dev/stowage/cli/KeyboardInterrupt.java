package dev.stowage.cli;

/** Ctrl-C, which the JVM lets programs decide about by classes that not every JVM has. */
final class KeyboardInterrupt {
    private KeyboardInterrupt() {}

    /** It does nothing to this process any more; where that cannot be had, it ends it as before. */
    static void ignore() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException absent) {
            // The command in the container still gets the key that was pressed; only our own end comes earlier.
            return;
        }
    }
}
