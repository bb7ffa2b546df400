package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Reporter;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problems;
import dev.stowage.validate.Annotated;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.control.Either;

/** Says OK, or lists all problems, which are the result here; with a format it prints the project with its settings. */
final class ValidateCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        CalledStages stages = new CalledStages(call, process);
        if (call.has(Flag.FIX) && call.all(Flag.FILE).contains("-")) {
            return piped(call).report(process);
        }
        return stages.inDialect(dialect ->
                call.has(Flag.FIX) ? fixed(stages, dialect, call, process) : shown(stages, dialect, call, process));
    }

    private static Misuse piped(Invocation call) {
        return Misuse.of(call, Flag.FIX.typed() + " writes files, and -f - is none: name the file");
    }

    private static ExitCode shown(CalledStages stages, Dialect dialect, Invocation call, ProcessContext process) {
        return call.has(Flag.PROJECT_FORMAT)
                ? printed(stages, dialect, new Delivery(call, process))
                : told(stages.converted(dialect), call, process);
    }

    /** What is still wrong afterwards is told as always. */
    private static ExitCode fixed(CalledStages stages, Dialect dialect, Invocation call, ProcessContext process) {
        Reporter reporter = new Reporter(call, process);
        return new Correction(call, process)
                .of(
                        () -> reporter.told(stages.converted(dialect).fold(Problems::all, Conversion::warnings)),
                        stages.source(dialect))
                .getOrElse(() -> shown(stages, dialect, call, process));
    }

    private static ExitCode printed(CalledStages stages, Dialect dialect, Delivery delivery) {
        return stages.tell(
                stages.valid(dialect),
                ValidProject::warnings,
                valid -> delivery.of(ConfigWriter.yaml(Annotated.of(valid))));
    }

    /** Convert has something to say as well: limits of a template are only known once there is one. */
    private static ExitCode told(Either<Problems, Conversion> result, Invocation call, ProcessContext process) {
        Reporter reporter = new Reporter(call, process);
        boolean saysOk = result.isRight() && call.isNarrated();
        String text = reporter.asResult(result.fold(Problems::all, Conversion::warnings)) + (saysOk ? "OK\n" : "");
        ExitCode delivered = new Delivery(call, process).ofText(text);
        return result.isRight() ? delivered : ExitCode.PROBLEMS;
    }
}
