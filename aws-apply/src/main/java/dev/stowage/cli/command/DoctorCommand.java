package dev.stowage.cli.command;

import dev.stowage.apply.Applier;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.PluginLink;
import dev.stowage.apply.doctor.Finding;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;
import dev.stowage.cli.stage.Connection;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what stands in the way of deploying, a line each; fails when something does. */
final class DoctorCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return Connection.open(call, around)
                .fold(misuse -> misuse.report(around), connection -> examine(call, around, connection));
    }

    private static ExitCode examine(Invocation call, Surroundings around, Connection connection) {
        try (connection) {
            Vector<Finding> findings = findings(connection.applier()).appendAll(tools(around));
            ExitCode printed = new Findings(findings).deliver(call, around);
            boolean bad = findings.exists(finding -> finding.verdict() == Finding.Verdict.BAD);
            return bad ? ExitCode.PROBLEMS : printed;
        }
    }

    private static Vector<Finding> findings(Either<Problems, Applier> applier) {
        return applier.fold(
                problems -> problems.all().map(problem -> Finding.bad("target", problem)), Applier::examine);
    }

    private static Vector<Finding> tools(Surroundings around) {
        return Vector.of(plugin(around), sessions(around));
    }

    private static Finding plugin(Surroundings around) {
        PluginLink link = PluginLink.of(ContextStore.of(around.environment(), around.home()));
        return link.leads()
                ? Finding.good("docker ecs", link.path().toString())
                : Finding.doubtful(
                        "docker ecs",
                        "is no command of the Docker client",
                        "stowage setup --docker-plugin makes it one");
    }

    private static Finding sessions(Surroundings around) {
        String command = "session-manager-plugin";
        boolean there = Vector.of(around.variable("PATH").getOrElse("").split(File.pathSeparator, -1))
                .exists(folder -> Files.isExecutable(Path.of(folder, command)));
        return there
                ? Finding.good(command, "is on the path")
                : Finding.doubtful(command, "is not on the path", "exec needs it; AWS has it for download");
    }
}
