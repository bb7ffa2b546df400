package dev.stowage.cli.command;

import dev.stowage.apply.Applier;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.PluginLink;
import dev.stowage.apply.doctor.Finding;
import dev.stowage.apply.doctor.ProjectNeed;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Reporter;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.cli.stage.Subject;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says what stands in the way of deploying, a line each; fails when something does. */
final class DoctorCommand implements Command {
    /** What it is that keeps from asking AWS at all; else it is who and where, together. */
    private static final Map<ProblemId, String> MISSING = HashMap.of(
            DeploymentProblem.PROFILE_MISSING, "credentials",
            DeploymentProblem.REGION_MISSING, "region");

    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        CalledStages stages = new CalledStages(call, process);
        return stages.inDialect(dialect ->
                Connection.with(call, process, connection -> examine(stages, stages.valid(dialect), connection)));
    }

    private static ExitCode examine(
            CalledStages stages, Either<Problems, ValidProject> project, Connection connection) {
        Vector<Finding> findings = findings(
                        connection.applier(), project.toOption().map(ProjectNeed::of))
                .appendAll(project.swap().toOption().flatMap(DoctorCommand::faulty))
                .appendAll(tools(stages.process()));
        new Reporter(stages.call(), stages.process()).aside(connection.untold());
        ExitCode printed = new Findings(findings).deliver(stages.call(), stages.process());
        boolean bad = findings.exists(finding -> finding.verdict() == Finding.Verdict.BAD);
        return bad ? ExitCode.PROBLEMS : printed;
    }

    private static Vector<Finding> findings(Either<Problems, Applier> applier, Option<ProjectNeed> need) {
        return applier.fold(
                problems -> problems.all()
                        .map(problem -> Finding.bad(MISSING.getOrElse(problem.id(), "target"), problem))
                        .appendAll(need.toVector().flatMap(ProjectNeed::findings)),
                ready -> ready.examine(need));
    }

    /** Without files there is nothing to say of a project. */
    private static Option<Finding> faulty(Problems problems) {
        return Option.when(
                !Subject.isOfNoFile(problems),
                () -> Finding.bad("project", "cannot be deployed as it is", "see stowage validate"));
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
