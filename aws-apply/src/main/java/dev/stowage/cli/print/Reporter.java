package dev.stowage.cli.print;

import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Ignored;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.JsonRenderer;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Renderer;
import dev.stowage.problem.SarifRenderer;
import dev.stowage.problem.TextRenderer;
import io.vavr.collection.Vector;

/** Tells problems in the form that was asked for. */
public record Reporter(Invocation call, ProcessContext process) {
    /** Beside a result: on standard error, and nothing at all when there is nothing to tell. */
    public void aside(Vector<Problem> problems) {
        Vector<Problem> told = told(problems);
        if (told.nonEmpty()) {
            process.err().print(renderer(Channel.ERR).render(told));
        }
    }

    /** Tells why there is no result; the exit code for that. */
    public ExitCode fail(Problems problems) {
        aside(problems.all());
        return ExitCode.of(problems);
    }

    /** Without the warnings that are not wanted, each with its commands as they are typed here. */
    public Vector<Problem> told(Vector<Problem> problems) {
        return Ignored.by(call).leaves(problems).map(new Spelling(call, process)::of);
    }

    /** A sentence with its commands as they are typed here. */
    public String spelled(String sentence) {
        return new Spelling(call, process).spelled(sentence);
    }

    /** Tells a person at once; a program gets one document at the end, and what it has to hold is left here. */
    public Vector<Problem> early(Vector<Problem> problems) {
        if (call.isForPrograms()) {
            return problems;
        }
        aside(problems);
        return Vector.empty();
    }

    /** As the result, of which a program finds an empty list as well. */
    public String asResult(Vector<Problem> problems) {
        Vector<Problem> told = told(problems);
        return told.isEmpty() && !call.isForPrograms()
                ? ""
                : renderer(Channel.OUT).render(told);
    }

    /** A file is no terminal. */
    private boolean isColoured(Channel channel) {
        return new Ansi(call, process).colours(channel) && !(channel == Channel.OUT && Delivery.isToFile(call));
    }

    private Renderer renderer(Channel channel) {
        return switch (call.one(Flag.PROBLEM_FORMAT).getOrElse("text")) {
            case "json" -> new JsonRenderer();
            case "sarif" -> new SarifRenderer("stowage", Version.text());
            default -> new TextRenderer(isColoured(channel) ? Palette.ANSI : Palette.PLAIN);
        };
    }
}
