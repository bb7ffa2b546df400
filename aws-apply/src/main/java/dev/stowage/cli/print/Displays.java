package dev.stowage.cli.print;

import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.progress.Colours;
import dev.stowage.cli.progress.Display;
import dev.stowage.cli.progress.PlainDisplay;
import dev.stowage.cli.progress.TerminalDisplay;

/** Which form of progress a call wants: {@code --progress}, else drawn on a terminal and plain everywhere else. */
public final class Displays {
    private Displays() {}

    public static Display of(Invocation call, ProcessContext process) {
        if (call.has(Flag.QUIET)) {
            return Display.NONE;
        }
        Ansi ansi = new Ansi(call, process);
        Colours colours = ansi.colours(Channel.ERR) ? Colours.ANSI : Colours.NONE;
        return switch (call.one(Flag.PROGRESS).getOrElse("auto")) {
            case "quiet" -> Display.NONE;
            case "plain" -> new PlainDisplay(process.err(), colours);
            case "tty" -> drawn(process, colours);
            default -> {
                if (call.isForPrograms()) {
                    yield Display.NONE;
                }
                yield process.isTerminal(Channel.ERR) && ansi.understood(Channel.ERR)
                        ? drawn(process, colours)
                        : new PlainDisplay(process.err(), colours);
            }
        };
    }

    private static Display drawn(ProcessContext process, Colours colours) {
        return new TerminalDisplay(process.err(), colours, WatchedSize.of(process::terminalSize));
    }
}
