package dev.stowage.cli.command;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.OfflineSubnets;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;

/** Prints the template: of what is known here, or, with {@code --discover}, of what AWS says. */
record Printing(Invocation call, ProcessContext process) {
    /** After this check. */
    ExitCode of(Function<Conversion, Either<Problems, Conversion>> check) {
        if (call.has(Flag.DISCOVER) && call.has(Flag.ENVIRONMENT)) {
            return Misuse.of(call, Flag.DISCOVER.typed() + " asks AWS what " + Flag.ENVIRONMENT.typed() + " says")
                    .report(process);
        }
        return OfflineSubnets.of(call).fold(misuse -> misuse.report(process), offline -> printed(check));
    }

    private ExitCode printed(Function<Conversion, Either<Problems, Conversion>> check) {
        CalledStages stages = new CalledStages(call, process);
        return stages.inDialect(dialect -> call.has(Flag.DISCOVER)
                ? discovered(stages, dialect, check)
                : print(
                        stages,
                        stages.converted(dialect)
                                .flatMap(check)
                                .flatMap(conversion -> OfflineSubnets.wanted(conversion, call)),
                        Vector.empty()));
    }

    private ExitCode discovered(
            CalledStages stages, Dialect dialect, Function<Conversion, Either<Problems, Conversion>> check) {
        return stages.orTell(
                stages.valid(dialect),
                project -> Connection.with(
                        call,
                        process,
                        connection -> print(
                                stages,
                                connection.noted(connection.converted(project).flatMap(check)),
                                connection.untold())));
    }

    private ExitCode print(CalledStages stages, Either<Problems, Conversion> converted, Vector<Problem> first) {
        return stages.tell(
                converted,
                conversion -> first.appendAll(conversion.warnings()),
                conversion -> new Delivery(call, process).of(conversion.template()));
    }
}
