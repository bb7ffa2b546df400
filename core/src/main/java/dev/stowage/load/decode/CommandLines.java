package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.value.CommandWords;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What a container executes: a list of words, or a line that is split into them (Compose Specification, {@code command}). */
final class CommandLines {
    private CommandLines() {}

    static Either<Complaint, Vector<String>> of(Node node) {
        return node instanceof Node.Items items
                ? Either.sequenceRight(items.values().map(Scalars::text)).map(Vector::ofAll)
                : Scalars.text(node).flatMap(CommandLines::split);
    }

    private static Either<Complaint, Vector<String>> split(String line) {
        return CommandWords.of(line)
                .map(CommandWords.Split::words)
                .toEither(() -> Complaint.of(
                        ComposeProblem.COMMAND_SYNTAX,
                        "leaves a quote, a parenthesis or a backslash open",
                        "close it, or write the command as a list of words"));
    }

    /** A warning when part of a line is not read. */
    static Option<Problem> cut(AttributePath at, Node node) {
        return node instanceof Node.Text line
                ? CommandWords.of(line.value())
                        .flatMap(CommandWords.Split::stoppedAt)
                        .map(stop -> cut(at, line, stop))
                : Option.none();
    }

    private static Problem cut(AttributePath at, Node.Text line, int stop) {
        return Problem.at(
                        line.span(),
                        ComposeProblem.COMMAND_CUT,
                        at + " is cut at '" + line.value().charAt(stop) + "', which no shell interprets here")
                .path(at)
                .hint("write [sh, -c, \"...\"] to have a shell, or put quotes around the character")
                .build();
    }

    /** The kind of a health test and its words; a line is for the shell. */
    static Either<Complaint, Vector<String>> healthTest(Node node) {
        return node instanceof Node.Items ? of(node) : Scalars.text(node).map(line -> Vector.of("CMD-SHELL", line));
    }
}
