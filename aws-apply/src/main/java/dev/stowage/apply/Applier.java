package dev.stowage.apply;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Secrets;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.discover.Discovery;
import dev.stowage.apply.doctor.Doctor;
import dev.stowage.apply.doctor.Finding;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.registry.Digests;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Ending;
import dev.stowage.apply.run.Interpreter;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.Pace;
import dev.stowage.apply.run.Reasons;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Deploys, removes and discovers in one account and region. Close it to let go of its connections. */
public final class Applier implements AutoCloseable {
    private final Aws aws;
    private final Stacks stacks;
    private final Interpreter interpreter;
    private final Digests digests;

    private Applier(Aws aws, Interpreter interpreter, Digests digests) {
        this.aws = aws;
        this.stacks = aws.stacks();
        this.interpreter = interpreter;
        this.digests = digests;
    }

    /** An applier for a target, at the usual pace; a problem when its region is not known. Asks AWS nothing yet. */
    public static Either<Problems, Applier> connect(Target target) {
        return connect(target, new SystemClock(), Pace.USUAL);
    }

    /** The same with a clock that can be interrupted, and a pace. */
    public static Either<Problems, Applier> connect(Target target, Clock clock, Pace pace) {
        return Aws.connect(target)
                .mapLeft(Applier::problems)
                .map(aws -> new Applier(aws, new Interpreter(aws.stacks(), clock, pace), Digests.UNASKED));
    }

    /** The same, but images are pinned to the digests that these say. */
    public Applier pinningBy(Digests other) {
        return new Applier(aws, interpreter, other);
    }

    /** The answers to what a project has to know of AWS before it can be converted. */
    public Either<Problems, AwsEnvironment> discover(Requirements requirements) {
        return Discovery.of(requirements, aws, digests);
    }

    /** What stands in the way of deploying here, and what does not. */
    public Vector<Finding> examine() {
        return Doctor.examine(aws);
    }

    /** The secrets of account and region. */
    public Secrets secrets() {
        return aws.secrets();
    }

    /** The volumes of account and region. */
    public Volumes volumes() {
        return new Volumes(aws);
    }

    /** The steps that {@link #up} would perform now. */
    public Either<Problems, Plan> plan(Deploy deploy) {
        return observe(deploy.stack()).flatMap(stack -> Planner.up(deploy.desired(), stack));
    }

    /**
     * Creates or updates a stack and watches it to the end; {@code listener} hears what happens, on this thread, and is
     * asked before. A failed creation is removed again, a failed update rolled back, and the problems say why.
     */
    public Either<Problems, Deployment> up(Deploy deploy, Listener listener) {
        return perform(deploy.stack(), stack -> Planner.up(deploy.desired(), stack), listener);
    }

    /** Removes the stack of a project and watches it to the end. A stack of anything else is left alone. */
    public Either<Problems, Deployment> down(ProjectName project, StackName stack, Listener listener) {
        return perform(
                stack,
                found -> Planner.down(project, found).flatMap(plan -> approved(plan, stack, listener)),
                listener);
    }

    private static Either<Problems, Plan> approved(Plan plan, StackName stack, Listener listener) {
        boolean removes = plan.steps().exists(Step.DeleteStack.class::isInstance);
        return removes && !listener.approvesRemoval(stack)
                ? Either.left(new Problems(Vector.of(Reasons.declined(stack))))
                : Either.right(plan);
    }

    /** Where another operation was under way, a new plan is made once it has ended. */
    private Either<Problems, Deployment> perform(
            StackName stack, Function<Option<StackState>, Either<Problems, Plan>> planner, Listener listener) {
        while (true) {
            Either<Problems, Plan> plan = observe(stack).flatMap(planner);
            Either<Problems, Ending> ending = plan.flatMap(steps -> interpreter.perform(steps, listener));
            if (!ending.contains(Ending.PLAN_AGAIN)) {
                return ending.flatMap(end -> deployment(stack, outcome(end, plan.getOrElse(Plan.of()))));
            }
        }
    }

    private Either<Problems, Deployment> deployment(StackName stack, Outcome outcome) {
        return observe(stack).map(state -> Deployment.of(stack, outcome, state));
    }

    private static Outcome outcome(Ending ending, Plan plan) {
        if (ending == Ending.UNCHANGED) {
            return Outcome.UNCHANGED;
        }
        return plan.steps()
                .flatMap(Applier::change)
                .headOption()
                .getOrElse(plan.steps().isEmpty() ? Outcome.ABSENT : Outcome.REMOVED);
    }

    private static Option<Outcome> change(Step step) {
        return step instanceof Step.MakeChangeSet made
                ? Option.some(made.request().kind() == ChangeSetKind.CREATE ? Outcome.CREATED : Outcome.UPDATED)
                : Option.none();
    }

    private Either<Problems, Option<StackState>> observe(StackName stack) {
        return stacks.describe(stack).mapLeft(Applier::problems);
    }

    private static Problems problems(ServiceFailure failure) {
        return new Problems(Vector.of(failure.problem()));
    }

    @Override
    public void close() {
        aws.close();
    }
}
