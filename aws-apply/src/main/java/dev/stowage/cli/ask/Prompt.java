package dev.stowage.cli.ask;

import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Questions to the person at the terminal, one after the other. */
public record Prompt(BufferedReader in, PrintStream err) {
    public static boolean isPossible(ProcessContext process) {
        return process.isTerminal(Channel.IN) && process.isTerminal(Channel.ERR);
    }

    public static Prompt of(ProcessContext process) {
        return of(process, process.err());
    }

    static Prompt of(ProcessContext process, PrintStream screen) {
        return new Prompt(new BufferedReader(new InputStreamReader(process.in(), StandardCharsets.UTF_8)), screen);
    }

    /** The answer, or {@code usual} for an empty line; none at the end of the input. */
    public Option<String> ask(String question, String usual) {
        err.print(question + (usual.isEmpty() ? "" : " [" + usual + "]") + " ");
        err.flush();
        Option<String> line = line().map(String::strip);
        if (line.isEmpty()) {
            err.println();
            err.flush();
        }
        return line.map(text -> text.isEmpty() ? usual : text);
    }

    /** Whether the answer is a clear yes. What was typed before the question was read is no answer to it. */
    public boolean agrees(String question) {
        boolean more = forgotten();
        while (more) {
            more = forgotten();
        }
        return ask(question + " [y/N]", "").exists(word -> word.equalsIgnoreCase("y") || word.equalsIgnoreCase("yes"));
    }

    /** Whether there was a character to be forgotten. */
    private boolean forgotten() {
        try {
            return in.ready() && in.read() >= 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    public void say(String line) {
        err.println(line);
    }

    private Option<String> line() {
        try {
            return Option.of(in.readLine());
        } catch (IOException unreadable) {
            return Option.none();
        }
    }
}
