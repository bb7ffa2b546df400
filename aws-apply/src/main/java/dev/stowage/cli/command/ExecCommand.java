package dev.stowage.cli.command;

import dev.stowage.apply.aws.Target;
import dev.stowage.apply.operate.ExecSession;
import dev.stowage.apply.operate.ExecSessions;
import dev.stowage.apply.operate.Overview.Scope;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Index;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Operating;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;

/** Runs a command in a container that runs, as {@code docker compose exec} does, by the plug-in of AWS. */
final class ExecCommand implements Command {
    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return Index.of(call, Flag.INDEX)
                .map(index -> index.getOrElse(1))
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        index -> Operating.run(call, process, operating -> run(operating, index)));
    }

    /** Without the plug-in nothing is begun; a name that is wrong is told first, and what else is in the way at once. */
    private static Exit run(Operating operating, int index) {
        Invocation call = operating.call();
        ServiceName service = new ServiceName(call.operands().head());
        return SessionPlugin.of(operating.process())
                .fold(
                        missing -> operating.ask(
                                (operator, ref) -> operator.containers(ref, Vector.of(service), Scope.RUNNING)
                                        .flatMap(found -> Either.left(new Problems(
                                                Vector.of(missing).appendAll(ExecSessions.off(service, found))))),
                                never -> ExitCode.PROBLEMS),
                        plugin -> run(operating, plugin, service, index));
    }

    private static Exit run(Operating operating, SessionPlugin plugin, ServiceName service, int index) {
        Invocation call = operating.call();
        return operating.ask(
                (operator, ref) ->
                        operator.execute(ref, service, index, call.operands().tail()),
                door -> open(operating, plugin, door));
    }

    private static Exit open(Operating operating, SessionPlugin plugin, ExecSession door) {
        try {
            tellOfLines(operating);
            return plugin.open(door, operating.target().toOption().flatMap(Target::profile));
        } catch (IOException failed) {
            return operating.tell(Either.left(Problems.of(broken())), never -> ExitCode.PROBLEMS);
        }
    }

    /** Where the output is kept, such as that of a dump. */
    private static void tellOfLines(Operating operating) {
        ProcessContext process = operating.process();
        if (operating.call().has(Flag.NO_TTY) && !process.isTerminal(Channel.OUT)) {
            process.err()
                    .println(
                            "exec always has a terminal, so that the output has lines of the Session Manager plug-in in it,"
                                    + " and CR before the end of each line");
        }
    }

    private static Problem broken() {
        return Problem.builder()
                .id(DeploymentProblem.SESSION_PLUGIN_MISSING)
                .sentence("the Session Manager plug-in could not be started")
                .hint("session-manager-plugin --version should print a number")
                .build();
    }
}
