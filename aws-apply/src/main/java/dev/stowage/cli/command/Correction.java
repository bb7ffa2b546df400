package dev.stowage.cli.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.stowage.apply.file.WholeFile;
import dev.stowage.cli.ask.Interruption;
import dev.stowage.cli.ask.Question;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Ansi;
import dev.stowage.cli.print.Unwritten;
import dev.stowage.cli.progress.Colour;
import dev.stowage.fix.Fixes;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Corrects the files of a project, after a look at what would change in them. */
record Correction(Invocation call, ProcessContext process) {
    private static final int CONTEXT = 3;

    /** As ESLint has: corrections that undo each other would go on for ever. */
    private static final int MOST_ROUNDS = 10;

    /**
     * How the command ends when it goes no further: nothing was agreed to, or a file could not be written. A correction may
     * open the way to the next, for what is misspelt is not looked into.
     *
     * @param problems those of the files as they are now
     */
    Option<ExitCode> of(Supplier<Vector<Problem>> problems, ComposeSource source) {
        Set<String> told = HashSet.empty();
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Vector<Problem> found = problems.get();
            Fixes.Corrected corrected = Fixes.of(found, source);
            Vector<String> words = words(found, corrected);
            corrected.files().flatMap(Correction::lines).forEach(this::show);
            words.reject(told::contains).forEach(process.err()::println);
            if (corrected.files().isEmpty()) {
                return round == 1 ? nothing(found) : Option.none();
            }
            Option<ExitCode> end = made(corrected.files());
            if (end.isDefined()) {
                return end;
            }
            told = told.addAll(words);
        }
        return Option.none();
    }

    private static Vector<String> words(Vector<Problem> problems, Fixes.Corrected corrected) {
        return (corrected.files().isEmpty() ? Vector.<String>empty() : advice(problems, corrected))
                .appendAll(corrected.leftOut().map(Correction::line).distinct());
    }

    private Option<ExitCode> made(Vector<Fixes.Fixed> files) {
        try (Interruption interruption = Interruption.expected()) {
            return new Question(call, process, interruption).agreed("These changes would be made. ")
                    ? files.flatMap(this::written).headOption()
                    : Option.some(ExitCode.PROBLEMS);
        }
    }

    private Option<ExitCode> nothing(Vector<Problem> problems) {
        if (problems.nonEmpty()) {
            process.err().println("Nothing in the files can be corrected by a program.");
        }
        return Option.none();
    }

    /** What a warning asks for is not needed to deploy, and may not be wanted for Docker. */
    private static Vector<String> advice(Vector<Problem> problems, Fixes.Corrected corrected) {
        Vector<Problem> leftOut = corrected.leftOut().map(Fixes.LeftOut::problem);
        return problems.filter(problem -> problem.severity() == Severity.WARNING
                        && !problem.edits().isEmpty()
                        && !leftOut.contains(problem))
                .map(problem -> "Advice only: " + called(problem) + ": " + problem.sentence())
                .distinct();
    }

    private static String line(Fixes.LeftOut left) {
        return "Not corrected: " + called(left.problem()) + ": " + left.why();
    }

    private static String called(Problem problem) {
        return problem.span().map(place -> place + " ").getOrElse("")
                + problem.id().word();
    }

    private static Vector<String> lines(Fixes.Fixed file) {
        List<String> before = file.before().lines().toList();
        String name = file.file().name();
        return Vector.ofAll(UnifiedDiffUtils.generateUnifiedDiff(
                name, name, before, DiffUtils.diff(before, file.after().lines().toList()), CONTEXT));
    }

    /** In the colours of git, where there are any. */
    private void show(String line) {
        String shown = new Ansi(call, process).colours(Channel.ERR) ? painted(line) : line;
        process.err().println(shown);
    }

    private static String painted(String line) {
        return line.startsWith("+") ? Colour.GREEN.paint(line) : line.startsWith("-") ? Colour.RED.paint(line) : line;
    }

    private Option<ExitCode> written(Fixes.Fixed fixed) {
        Path file = process.directory().resolve(fixed.file().name());
        try {
            WholeFile.replace(file, fixed.after().getBytes(StandardCharsets.UTF_8));
            return Option.none();
        } catch (IOException failed) {
            return Option.some(new Unwritten(fixed.file().name(), failed).report(process));
        }
    }
}
