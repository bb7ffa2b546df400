package dev.stowage.cli.command;

import dev.stowage.apply.operate.LogListener;
import dev.stowage.apply.running.LogLine;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.LogPrinter;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What is seen of a task that runs once: its lines as they are, and on a terminal, where it is on its way, since it takes a
 * minute or two until the first of them comes.
 */
record RunWatch(LogPrinter lines, Consumer<String> screen) implements LogListener {
    static RunWatch of(Invocation call, ProcessContext process) {
        boolean seen = process.isTerminal(Channel.ERR) && call.isNarrated();
        return new RunWatch(
                new LogPrinter(process.out(), LogPrinter.Style.BARE), seen ? process.err()::println : line -> {});
    }

    void tell(String task, String what) {
        screen.accept("task " + task + "  " + what);
    }

    @Override
    public void reached(String task, String state) {
        tell(task, state.toLowerCase(Locale.ROOT));
    }

    @Override
    public void begin(Vector<String> containers) {
        lines.begin(containers);
    }

    @Override
    public void accept(LogLine line) {
        lines.accept(line);
    }

    @Override
    public boolean isListening() {
        return lines.isListening();
    }
}
