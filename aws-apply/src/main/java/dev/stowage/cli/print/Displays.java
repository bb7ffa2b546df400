package dev.stowage.cli.print;

import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;
import dev.stowage.cli.progress.Colours;
import dev.stowage.cli.progress.Display;
import dev.stowage.cli.progress.PlainDisplay;
import dev.stowage.cli.progress.TerminalDisplay;

/** Which form of progress a call wants: {@code --progress}, else drawn on a terminal and plain everywhere else. */
public final class Displays {
    private Displays() {}

    public static Display of(Invocation call, Surroundings around) {
        if (call.has(Flag.QUIET)) {
            return Display.NONE;
        }
        Ansi ansi = new Ansi(call, around);
        Colours colours = ansi.colours(Channel.ERR) ? Colours.ANSI : Colours.NONE;
        return switch (call.one(Flag.PROGRESS).getOrElse("auto")) {
            case "quiet" -> Display.NONE;
            case "plain" -> new PlainDisplay(around.err(), colours);
            case "tty" -> drawn(around, colours);
            default -> {
                if (new Reporter(call, around).isForPrograms()) {
                    yield Display.NONE;
                }
                yield around.isTerminal(Channel.ERR) && ansi.understood(Channel.ERR)
                        ? drawn(around, colours)
                        : new PlainDisplay(around.err(), colours);
            }
        };
    }

    private static Display drawn(Surroundings around, Colours colours) {
        return new TerminalDisplay(around.err(), colours, around::terminalSize);
    }
}
