package dev.stowage.cli.ask;

import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.time.Duration;

/** A question to the person at the terminal. Nothing but a clear yes is one. */
public record Question(Invocation call, ProcessContext process, Interruption interruption) {
    private static final Duration FOR_A_PIPE = Duration.ofMillis(200);

    /** Yes where nobody is there to be asked, or nobody wants to be; no from who has interrupted already. */
    public boolean agreed(String warning) {
        if (interruption.clock().isInterrupted()) {
            return false;
        }
        return isSilent()
                || screen().map(screen -> asked(screen, warning + "Go on?")).getOrElse(() -> refused(warning));
    }

    /** The same, but the warning is shown in any case. */
    boolean agreedAloud(String warning) {
        if (isSilent()) {
            say(warning);
        }
        return agreed(warning);
    }

    /** A program gets problems and nothing else. */
    private void say(String text) {
        if (!call.isForPrograms()) {
            process.err().print(text);
        }
    }

    /** Something that nobody has asked for: no where nobody is there to be asked, also after an interruption. */
    boolean wanted(String question) {
        return !isSilent() && screen().exists(screen -> asked(screen, question));
    }

    /** Where the answer would be typed decides: what is told may well go to a file meanwhile. */
    private boolean isSilent() {
        return call.has(Flag.YES) || !process.isTerminal(Channel.IN);
    }

    private Option<PrintStream> screen() {
        return call.isForPrograms() ? process.controlling().get() : process.screen();
    }

    /** Somebody is there and cannot see the question. */
    private boolean refused(String warning) {
        say(warning + "This cannot be asked, since standard error is not a terminal: give " + Flag.YES.typed()
                + " to go on\n");
        return false;
    }

    private boolean asked(PrintStream screen, String question) {
        return (process.isTerminal(Channel.ERR) || isSettled(screen))
                && interruption.unheeded(() -> Prompt.of(process, screen).agrees(question));
    }

    /**
     * What is told comes to the same terminal by way of a pipe, as with {@code tee}, and would be printed into the question.
     * No where an interruption comes meanwhile; one that the question is about has been, and cuts nothing short.
     */
    private boolean isSettled(PrintStream screen) {
        process.err().flush();
        Clock clock = interruption.clock().isInterrupted() ? new SystemClock() : interruption.clock();
        Clock.Pause pause = clock.pause(FOR_A_PIPE);
        screen.println();
        return pause == Clock.Pause.OVER;
    }
}
