package dev.stowage.cli.command;

import dev.stowage.apply.aws.Regions;
import dev.stowage.apply.operate.ExecSession;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Inquiry;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Signals;
import dev.stowage.cli.print.Row;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Session Manager plug-in of AWS, which gives a command in a container this process's terminal. */
record SessionPlugin(Path program) {
    static final String NAME = "session-manager-plugin";

    /** Where newer plug-ins look for the session, so that its token is not among the arguments that everybody can list. */
    private static final String VARIABLE = "AWS_SSM_START_SESSION_RESPONSE";

    private static final Vector<Integer> LAST_WITHOUT_VARIABLE = Vector.of(1, 2, 497, 0);

    /** The plug-in on the path; a problem that says how to get it. */
    static Either<Problem, SessionPlugin> of(ProcessContext process) {
        return Vector.of(process.variable("PATH").getOrElse("").split(File.pathSeparator, -1))
                .reject(String::isEmpty)
                .flatMap(folder -> Vector.of(NAME, NAME + ".exe").map(name -> Path.of(folder, name)))
                .find(Files::isExecutable)
                .map(SessionPlugin::new)
                .toEither(SessionPlugin::missing);
    }

    private static Problem missing() {
        return Problem.builder()
                .id(DeploymentProblem.SESSION_PLUGIN_MISSING)
                .sentence("exec needs the Session Manager plug-in, and there is no " + NAME + " on the PATH")
                .hint("install it as the AWS Systems Manager User Guide says in \"Install the Session Manager plugin"
                        + " for the AWS CLI\"")
                .build();
    }

    /** Speaks to the command until it ends, and answers with the plug-in's exit code. */
    Exit open(ExecSession door, Option<String> profile) throws IOException {
        boolean takesVariable = version().exists(SessionPlugin::isNewer);
        ProcessBuilder builder = new ProcessBuilder(Vector.of(
                                program.toString(),
                                takesVariable ? VARIABLE : response(door),
                                door.region(),
                                "StartSession",
                                profile.getOrElse(""),
                                Row.of("Target", door.target()).json(),
                                "https://" + Regions.host("ssm", door.region()))
                        .asJava())
                .inheritIO();
        if (takesVariable) {
            builder.environment().put(VARIABLE, response(door));
        }
        return end(builder.start());
    }

    /** Ctrl-C is for the command in the container from here on. */
    private static Exit end(Process process) {
        Signals.onInterrupt(() -> {});
        try {
            return new Exit.OfCommand(process.waitFor());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            process.destroy();
            return ExitCode.INTERRUPTED;
        }
    }

    private static String response(ExecSession door) {
        return Row.of("SessionId", door.session().id())
                .with("TokenValue", door.session().token())
                .with("StreamUrl", door.session().stream())
                .json();
    }

    private Option<Vector<Integer>> version() {
        return new Inquiry(program.toString(), "--version")
                .answer()
                .flatMap(text -> Try.of(
                                () -> Vector.of(text.strip().split("\\.", -1)).map(Integer::parseInt))
                        .toOption());
    }

    private static boolean isNewer(Vector<Integer> version) {
        return version.zip(LAST_WITHOUT_VARIABLE)
                .find(pair -> !pair._1.equals(pair._2))
                .exists(pair -> pair._1 > pair._2);
    }
}
