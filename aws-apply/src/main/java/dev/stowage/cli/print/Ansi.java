package dev.stowage.cli.print;

import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.Vector;

/** Whether escape sequences may go into a stream: only into terminals that know them, unless {@code --ansi} decides. */
public record Ansi(Invocation call, ProcessContext process) {
    /** Windows tells by one of these that its terminal knows them; its older ones do not. */
    private static final Vector<String> MODERN_WINDOWS = Vector.of("WT_SESSION", "ANSICON", "ConEmuANSI", "TERM");

    /** Colours; never against NO_COLOR. */
    public boolean colours(Channel channel) {
        return process.variable("NO_COLOR").isEmpty() && understood(channel);
    }

    /** Cursor movement. */
    boolean understood(Channel channel) {
        return switch (call.one(Flag.ANSI).getOrElse("auto")) {
            case "always" -> true;
            case "never" -> false;
            default -> process.isTerminal(channel) && knowsThem();
        };
    }

    private boolean knowsThem() {
        boolean windows = process.variable("OS").contains("Windows_NT");
        return !process.variable("TERM").contains("dumb")
                && (!windows
                        || MODERN_WINDOWS.exists(name -> process.variable(name).isDefined()));
    }
}
