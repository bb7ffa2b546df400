package dev.stowage.cli.print;

import dev.stowage.cli.line.Signals;
import dev.stowage.cli.progress.TerminalSize;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The size of a terminal, which is asked again only once it has changed: each time it takes a program. */
final class WatchedSize implements Supplier<TerminalSize> {
    private final Supplier<TerminalSize> terminal;
    private final AtomicBoolean isOld = new AtomicBoolean(true);
    private TerminalSize known = TerminalSize.USUAL;

    private WatchedSize(Supplier<TerminalSize> terminal) {
        this.terminal = terminal;
    }

    /** Where nothing is heard of a change, the terminal is asked each time. */
    static Supplier<TerminalSize> of(Supplier<TerminalSize> terminal) {
        WatchedSize watched = new WatchedSize(terminal);
        return Signals.onResize(watched::changed) ? watched : terminal;
    }

    private void changed() {
        isOld.set(true);
    }

    @Override
    public TerminalSize get() {
        if (isOld.getAndSet(false)) {
            known = terminal.get();
        }
        return known;
    }
}
