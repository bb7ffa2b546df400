package dev.stowage.cli.command;

import dev.stowage.apply.Deploy;
import dev.stowage.apply.plan.Preview;
import dev.stowage.cfn.Limits;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Given;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.cli.stage.Selection;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;

/** Deploys the project; with {@code --dry-run} prints what would be sent, with {@code --plan} what would be done. */
final class UpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return Given.of(call).fold(misuse -> misuse.report(process), given -> run(call, process, given));
    }

    private static ExitCode run(Invocation call, ProcessContext process, Given given) {
        if (call.has(Flag.DRY_RUN) && call.operands().nonEmpty()) {
            return whole(call).report(process);
        }
        if (call.has(Flag.DRY_RUN)) {
            return new Printing(call, process).of(given::wanted);
        }
        return deploy(call, process, given);
    }

    private static Misuse whole(Invocation call) {
        return Misuse.of(
                call,
                Flag.DRY_RUN.typed() + " prints the whole template: leave out "
                        + call.operands().mkString(" "));
    }

    private static ExitCode deploy(Invocation call, ProcessContext process, Given given) {
        CalledStages stages = new CalledStages(call, process);
        return stages.inDialect(
                dialect -> stages.orTell(stages.selection(), selection -> deploy(stages, dialect, selection, given)));
    }

    private static ExitCode deploy(CalledStages stages, Dialect dialect, Selection selection, Given given) {
        return stages.orTell(
                stages.valid(dialect, selection),
                project -> Connection.with(
                        stages.call(),
                        stages.process(),
                        connection -> stages.orTell(
                                connection.noted(connection.converted(project)),
                                conversion -> perform(
                                        connection,
                                        conversion,
                                        deploy(stages, project, selection, given, conversion)))));
    }

    private static Deploy deploy(
            CalledStages stages, ValidProject project, Selection selection, Given given, Conversion conversion) {
        return Deploy.builder()
                .from(Deploy.of(project, conversion))
                .stack(Connection.stack(
                        stages.call(), project.loaded().project().name()))
                .images(given.images())
                .values(given.values())
                .options(given.options())
                .services(selection.services())
                .build();
    }

    /** A limit that the template passes is the reason why it is not sent, and told as that. */
    private static ExitCode perform(Connection connection, Conversion conversion, Deploy deploy) {
        Vector<Problem> warnings = conversion.warnings().reject(Limits::tell);
        return connection.call().has(Flag.PLAN)
                ? connection.show(
                        warnings,
                        (applier, news) -> applier.preview(deploy, news).map(Preview::lines))
                : connection.perform(deploy.stack(), warnings, (applier, listener) -> applier.up(deploy, listener));
    }
}
