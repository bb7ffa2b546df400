package dev.stowage.apply;

import dev.stowage.apply.aws.Account;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Patience;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.discover.Discovery;
import dev.stowage.apply.doctor.Doctor;
import dev.stowage.apply.doctor.Finding;
import dev.stowage.apply.doctor.ProjectNeed;
import dev.stowage.apply.plan.MeantRegion;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Preview;
import dev.stowage.apply.plan.RemovalPreview;
import dev.stowage.apply.registry.Digests;
import dev.stowage.apply.registry.RegistryDigests;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Interpreter;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.ObservationScope;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.apply.stack.Location;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Requirements;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Deploys and removes projects, and looks up what exists, in one account and region. Close it to release its connections.
 */
public final class Applier implements AutoCloseable {
    private final Aws aws;
    private final Clock clock;
    private final PollPolicy policy;
    private final Digests digests;

    private Applier(Aws aws, Clock clock, PollPolicy policy, Digests digests) {
        this.aws = aws;
        this.clock = clock;
        this.policy = policy;
        this.digests = digests;
    }

    /** An applier for a target; a problem if its region is not known. Sends no request yet. */
    public static Either<Problems, Applier> connect(Target target) {
        return connect(target, new SystemClock(), PollPolicy.USUAL);
    }

    /** The same with a clock, by which a caller can interrupt it, and with other intervals and a timeout. */
    public static Either<Problems, Applier> connect(Target target, Clock clock, PollPolicy policy) {
        return Aws.connect(target, Patience.within(policy.timeout(), clock::isInterrupted))
                .mapLeft(ServiceFailure::problem)
                .mapLeft(Problems::of)
                .map(aws -> over(aws, clock, policy));
    }

    /** An applier that uses the caller's ports, for tests or to intercept requests to AWS. Closing it closes them. */
    public static Applier over(Aws aws, Clock clock, PollPolicy policy) {
        return new Applier(aws, clock, policy, Digests.UNASKED);
    }

    /** This applier, with images pinned to the digests that {@code other} returns. */
    public Applier pinningBy(Digests other) {
        return new Applier(aws, clock, policy, other);
    }

    /**
     * This applier, with images pinned to their digests in the registries. Logins come from AWS for Amazon ECR, and for
     * other registries from the Docker client whose folder this is.
     */
    public Applier pinning(Path dockerFolder) {
        return pinningBy(RegistryDigests.of(dockerFolder, aws.registries(), clock::isInterrupted));
    }

    /** Looks up in AWS what a project depends on, for {@code Stowage.convert} and a stack of the project's own name. */
    public Either<Problems, AwsEnvironment> discover(ValidProject project) {
        return discover(
                Requirements.of(project),
                StackName.of(project.loaded().project().name()));
    }

    /** The same for requirements. Finds the volumes that <em>any</em> removed stack has left; to deploy, pass the stack too. */
    public Either<Problems, AwsEnvironment> discover(Requirements requirements) {
        return Discovery.of(requirements, aws, digests);
    }

    /**
     * Looks up in AWS what a project depends on, for a stack of this name: volumes left by stacks of another name are
     * not reused.
     */
    public Either<Problems, AwsEnvironment> discover(Requirements requirements, StackName stack) {
        return Discovery.of(requirements, aws, digests, Option.some(stack));
    }

    /** The code of the region, such as {@code eu-west-1}. */
    public String region() {
        return aws.region();
    }

    /** The region and, if the credentials may ask for it, the account. Deploying does not need the account. */
    public Location location() {
        return new Location(
                aws.region(),
                aws.account().identity().map(Account.Identity::account).toOption());
    }

    /** Checks what a deployment here needs, that of a project where one is given, one finding for each check. Changes nothing. */
    public Vector<Finding> examine(Option<ProjectNeed> project) {
        return Doctor.examine(aws, project);
    }

    /** The secrets of this account and region. */
    public Secrets secrets() {
        return new Secrets(aws);
    }

    /** The volumes of this account and region. */
    public Volumes volumes() {
        return new Volumes(aws);
    }

    /** The steps that {@link #up} would perform now, and what they would change; {@code news} hears what is asked for it. */
    public Either<Problems, Preview> preview(Deploy deploy, Consumer<Progress> news) {
        return here(deploy)
                .flatMap(meant -> interpreter(Listener.declining(news)).observe(scope(meant)))
                .flatMap(observed -> Planner.preview(deploy.desired(), observed)
                        .map(preview -> preview.in(location()))
                        .peek(preview -> tellNotes(deploy, observed, news)));
    }

    /**
     * Creates or updates a stack and watches it to the end. The listener hears what happens, on this thread, and is asked
     * before anything is changed. A failed creation is removed again, a failed update rolled back, and the problems say why.
     * Services that {@link Operator#stop} has stopped run again afterwards, as after {@code docker compose up}. The result
     * has the addresses of services.
     */
    public Either<Problems, Deployment> up(Deploy deploy, Listener listener) {
        return here(deploy).flatMap(meant -> performed(meant, listener));
    }

    private Either<Problems, Deploy> here(Deploy deploy) {
        return new MeantRegion(region()).of(deploy.conversion()).map(conversion -> deploy);
    }

    private Either<Problems, Deployment> performed(Deploy deploy, Listener listener) {
        Interpreter interpreter = interpreter(listener);
        StackOperation operation = new StackOperation(interpreter, scope(deploy));
        return operation
                .perform(observed -> planned(deploy, observed, listener)
                        .flatMap(plan ->
                                isHalfRemoved(observed) ? operation.approved(plan, observed) : Either.right(plan)))
                .flatMap(done -> new Aftermath(aws, clock, interpreter.rest(), deploy, listener).of(done));
    }

    private static Either<Problems, Plan> planned(Deploy deploy, Observed observed, Listener listener) {
        return Planner.up(deploy.desired(), observed).peek(plan -> tellNotes(deploy, observed, listener));
    }

    private static void tellNotes(Deploy deploy, Observed observed, Consumer<Progress> news) {
        Planner.notes(deploy.desired(), observed).forEach(note -> news.accept(new Progress.Noted(note)));
    }

    /** What is left of it may hold data, which the end of its removal takes away. */
    private static boolean isHalfRemoved(Observed observed) {
        return observed.stack().exists(stack -> stack.status() == StackStatus.DELETE_FAILED);
    }

    private static ObservationScope scope(Deploy deploy) {
        return new ObservationScope(deploy.stack(), deploy.options().bucket());
    }

    /**
     * Removes the stack of a project and watches it to the end. A stack that is not the project's is left alone, and so are
     * volumes that are not its own or that the removal does not include.
     */
    public Either<Problems, Deployment> down(Removal removal, Listener listener) {
        StackOperation operation = new StackOperation(interpreter(listener), scope(removal));
        return operation.perform(observed -> Planner.down(removal.project(), removal::takes, observed)
                .flatMap(plan -> operation.approved(plan, observed)));
    }

    private static ObservationScope scope(Removal removal) {
        return new ObservationScope(removal.stack(), removal.bucket(), removal.sought());
    }

    /**
     * The steps that {@link #down} would perform now, and what becomes of the volumes. Changes nothing and asks the caller
     * nothing; {@code news} hears what happens meanwhile.
     */
    public Either<Problems, RemovalPreview> preview(Removal removal, Consumer<Progress> news) {
        return interpreter(Listener.declining(news))
                .observe(scope(removal))
                .flatMap(observed -> Planner.down(removal.project(), removal::takes, observed)
                        .map(plan ->
                                new RemovalPreview(removal.stack(), plan, Planner.impact(plan, observed), location())));
    }

    /**
     * The project that a stack belongs to, by its tag; if there is no such stack and volumes are to be removed, by the tags of
     * those that it has left; else the project that is named like the stack. A problem if several projects have left volumes.
     */
    public Either<Problems, ProjectName> project(StackName stack, Removal.VolumeChoice choice) {
        return interpreter(Listener.declining(news -> {}))
                .state(stack)
                .flatMap(found -> found.isEmpty() && choice == Removal.VolumeChoice.REMOVED
                        ? volumes().leftBy(stack)
                        : Either.right(found.flatMap(state -> state.tags().get(Tag.PROJECT))
                                .map(ProjectName::new)))
                .map(project -> project.getOrElse(() -> new ProjectName(stack.value())));
    }

    private Interpreter interpreter(Listener listener) {
        return new Interpreter(aws, clock, policy, listener);
    }

    @Override
    public void close() {
        aws.close();
    }
}
