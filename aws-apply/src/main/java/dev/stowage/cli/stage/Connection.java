package dev.stowage.cli.stage;

import dev.stowage.Stowage;
import dev.stowage.apply.Applier;
import dev.stowage.apply.Deployment;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cli.ask.Conversation;
import dev.stowage.cli.ask.Interruption;
import dev.stowage.cli.ask.Question;
import dev.stowage.cli.line.Endpoint;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.TagFlags;
import dev.stowage.cli.line.Timeout;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Displays;
import dev.stowage.cli.print.Reporter;
import dev.stowage.cli.progress.Display;
import dev.stowage.convert.Conversion;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.ProjectName;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way to AWS of one call, or why there is none; closed with the command.
 *
 * @param untold the warnings of the target for a program, which finds them in its one document
 */
public record Connection(
        Invocation call,
        ProcessContext process,
        Interruption interruption,
        Display display,
        Vector<Problem> untold,
        Either<Problems, Applier> applier)
        implements AutoCloseable {
    /** Does something with a connection of its own; a call whose address of AWS cannot be one is refused. */
    public static ExitCode with(Invocation call, ProcessContext process, Function<Connection, ExitCode> action) {
        return Endpoint.of(call, process)
                .flatMap(endpoint -> Timeout.of(call).map(policy -> to(endpoint, policy, call, process)))
                .fold(misuse -> misuse.report(process), opened -> {
                    try (opened) {
                        return action.apply(opened);
                    }
                });
    }

    private static Connection to(Option<URI> endpoint, PollPolicy policy, Invocation call, ProcessContext process) {
        Interruption interruption = Interruption.of(call);
        Either<Problems, Targeted> place = Targets.at(endpoint, call, process);
        return new Connection(
                call,
                process,
                interruption,
                Displays.of(call, process),
                place.map(target -> target.told(call, process)).getOrElse(Vector.empty()),
                place.flatMap(found -> Applier.connect(found.target(), interruption.clock(), policy))
                        .map(applier -> pinning(applier, call, process)));
    }

    private static Applier pinning(Applier applier, Invocation call, ProcessContext process) {
        return call.has(Flag.NO_RESOLVE_DIGESTS)
                ? applier
                : applier.pinning(
                        ContextStore.of(process.environment(), process.home()).folder());
    }

    /** With the warnings of the target before what went wrong. */
    public <T> Either<Problems, T> noted(Either<Problems, T> result) {
        return result.mapLeft(problems -> problems.after(untold));
    }

    /** The stack that the command line names, else the project's own. */
    public static StackName stack(Invocation call, ProjectName project) {
        return call.one(Flag.STACK_NAME).map(StackName::new).getOrElse(() -> StackName.of(project));
    }

    /** The template of a project in the place that the file of {@code --environment} tells of, or AWS itself. */
    public Either<Problems, Conversion> converted(ValidProject project) {
        return call.one(Flag.ENVIRONMENT)
                .fold(() -> discovered(project), file -> new CalledStages(call, process).environment())
                .mapLeft(problems -> problems.after(project.warnings()))
                .flatMap(environment -> Stowage.convert(project, environment))
                .map(conversion -> TagFlags.on(conversion, call));
    }

    private Either<Problems, AwsEnvironment> discovered(ValidProject project) {
        return applier.flatMap(ready -> ready.discover(
                Requirements.of(project), stack(call, project.loaded().project().name())));
    }

    /** Shows the lines of a plan after the warnings. */
    public ExitCode show(
            Vector<Problem> warnings,
            BiFunction<Applier, Consumer<Progress>, Either<Problems, Vector<String>>> planner) {
        Warnings heard = heard(warnings);
        return new CalledStages(call, process)
                .tell(
                        applier.flatMap(ready -> planner.apply(ready, heard))
                                .mapLeft(problems -> problems.after(heard.untold())),
                        lines -> heard.untold(),
                        lines -> new Delivery(call, process).ofLines(lines));
    }

    /** Performs it on a stack before the user's eyes, after the warnings so far, and tells where, and how it ended. */
    public ExitCode perform(
            StackName stack,
            Vector<Problem> warnings,
            BiFunction<Applier, Listener, Either<Problems, Deployment>> action) {
        Warnings heard = heard(warnings);
        Conversation conversation = new Conversation(
                heard,
                new Question(call, process, interruption),
                Lazy.of(() -> applier.toOption().map(Applier::location)));
        applier.forEach(ready -> say(() -> conversation.named(stack)));
        Either<Problems, Deployment> result = applier.flatMap(ready -> action.apply(ready, conversation));
        display.pause();
        heard.tell(absence(result, conversation));
        return new CalledStages(call, process)
                .tell(
                        result.mapLeft(problems -> problems.after(heard.untold())),
                        done -> heard.untold(),
                        done -> new DeploymentReport(done).deliver(call, process));
    }

    private Warnings heard(Vector<Problem> first) {
        Warnings heard = new Warnings(display, new Reporter(call, process));
        heard.tell(untold.appendAll(first));
        return heard;
    }

    /** To whoever wants to see what goes on. */
    private void say(Supplier<String> line) {
        if (!display.equals(Display.NONE)) {
            process.err().println(line.get());
        }
    }

    /** Nothing to remove is as wanted, or the wrong place. */
    private static Vector<Problem> absence(Either<Problems, Deployment> result, Conversation conversation) {
        return result.toOption()
                .filter(done -> done.outcome() == Deployment.Outcome.ABSENT)
                .map(done -> Problem.builder()
                        .id(DeploymentProblem.NOTHING_TO_REMOVE)
                        .sentence("there is no " + conversation.named(done.stack()))
                        .hint("stowage ls lists what is deployed; --region, --aws-profile, -p and --stack-name choose")
                        .build())
                .toVector();
    }

    @Override
    public void close() {
        applier.forEach(Applier::close);
        interruption.close();
    }
}
