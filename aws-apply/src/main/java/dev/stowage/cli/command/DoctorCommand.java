package dev.stowage.cli.command;

import dev.stowage.apply.Applier;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.PluginLink;
import dev.stowage.apply.doctor.Finding;
import dev.stowage.apply.doctor.ProjectNeed;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Dialects;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says what stands in the way of deploying, a line each; fails when something does. */
final class DoctorCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return Connection.open(call, process)
                .fold(misuse -> misuse.report(process), connection -> examine(call, process, connection));
    }

    private static ExitCode examine(Invocation call, ProcessContext process, Connection connection) {
        try (connection) {
            Vector<Finding> findings = findings(connection.applier())
                    .appendAll(need(call, process))
                    .appendAll(tools(process));
            ExitCode printed = new Findings(findings).deliver(call, process);
            boolean bad = findings.exists(finding -> finding.verdict() == Finding.Verdict.BAD);
            return bad ? ExitCode.PROBLEMS : printed;
        }
    }

    private static Vector<Finding> findings(Either<Problems, Applier> applier) {
        return applier.fold(
                problems -> problems.all().map(problem -> Finding.bad("target", problem)), Applier::examine);
    }

    /** Only where there are files in which nothing is wrong; validate says what else there is to say of them. */
    private static Option<Finding> need(Invocation call, ProcessContext process) {
        return Dialects.of(call, process)
                .toOption()
                .flatMap(dialect ->
                        new CalledStages(call, process).valid(dialect).toOption())
                .flatMap(project -> ProjectNeed.of(project).finding());
    }

    private static Vector<Finding> tools(ProcessContext process) {
        return Vector.of(plugin(process), sessions(process));
    }

    private static Finding plugin(ProcessContext process) {
        PluginLink link = PluginLink.of(ContextStore.of(process.environment(), process.home()));
        return link.leads()
                ? Finding.good("docker ecs", link.path().toString())
                : Finding.doubtful(
                        "docker ecs",
                        "is no command of the Docker client",
                        "stowage setup --docker-plugin makes it one");
    }

    private static Finding sessions(ProcessContext process) {
        return SessionPlugin.of(process)
                .fold(
                        missing -> Finding.doubtful(
                                SessionPlugin.NAME, "is not on the path", "exec needs it; AWS has it for download"),
                        plugin -> Finding.good(SessionPlugin.NAME, "is on the path"));
    }
}
