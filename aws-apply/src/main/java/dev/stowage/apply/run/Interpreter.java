package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Looks at AWS and performs plans, within one span of time. Nothing else in this module changes anything on AWS. The
 * listener hears what happens on the thread of the call.
 */
public final class Interpreter {
    private final Aws aws;
    private final Run run;

    public Interpreter(Aws aws, Clock clock, PollPolicy policy, Listener listener) {
        this.aws = aws;
        this.run = new Run(clock, policy, listener);
    }

    /** What is there now. */
    public Either<Problems, Observed> observe(ObservationScope scope) {
        return new Observer(aws, run).observe(scope).mapLeft(Interpreter::told);
    }

    /** The stack that has this name now. */
    public Either<Problems, Option<StackState>> state(StackName stack) {
        return run.ask(() -> aws.stacks().describe(stack)).mapLeft(Interpreter::told);
    }

    /** Performs the steps in order, up to the first that fails. */
    public Either<Problems, Ending> perform(Plan plan) {
        return new Performance(aws, run).plan(plan.steps()).mapLeft(Problems::new);
    }

    /** Whether the user agrees that a stack goes, with this loss of volumes. */
    public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return run.approvesRemoval(stack, impact);
    }

    /** The patience that is left for what comes after the plans. */
    public PollPolicy rest() {
        return run.rest();
    }

    private static Problems told(Setback setback) {
        return Problems.of(setback.problem());
    }
}
