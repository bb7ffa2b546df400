package dev.stowage.cli.ask;

import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A question to the person at the terminal. Nothing but a clear yes is one. */
public record Question(Invocation call, ProcessContext process, Interruption interruption) {
    /** Yes where nobody is there to be asked, or nobody wants to be; no from who has interrupted already. */
    public boolean agreed(String warning) {
        if (interruption.clock().isInterrupted()) {
            return false;
        }
        return isSilent() || asked(warning + "Go on?");
    }

    /** The same, but the warning is shown in any case. */
    boolean agreedAloud(String warning) {
        if (isSilent()) {
            process.err().print(warning);
        }
        return agreed(warning);
    }

    /** Something that nobody has asked for: no where nobody is there to be asked, also after an interruption. */
    boolean wanted(String question) {
        return !isSilent() && asked(question);
    }

    private boolean isSilent() {
        return call.has(Flag.YES) || !process.isTerminal(Channel.IN) || !process.isTerminal(Channel.ERR);
    }

    private boolean asked(String question) {
        process.err().print(question + " [y/N] ");
        process.err().flush();
        return interruption.unheeded(this::answer);
    }

    /** The end of the input is no answer, and leaves the question's line open. */
    private boolean answer() {
        Option<String> line = line().map(String::strip);
        if (line.isEmpty()) {
            process.err().println();
        }
        return line.exists(word -> word.equalsIgnoreCase("y") || word.equalsIgnoreCase("yes"));
    }

    private Option<String> line() {
        try {
            return Option.of(
                    new BufferedReader(new InputStreamReader(process.in(), StandardCharsets.UTF_8)).readLine());
        } catch (IOException unreadable) {
            return Option.none();
        }
    }
}
