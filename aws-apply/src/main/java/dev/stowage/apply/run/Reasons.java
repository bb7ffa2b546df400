package dev.stowage.apply.run;

import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.Step.Cleaning;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.problem.Problem;

/** Why a stack did not arrive where it should, in words. */
public final class Reasons {
    private Reasons() {}

    /** The listener did not approve of what would have been done. */
    public static Problem declined(StackName stack) {
        return Problem.builder()
                .id(DeploymentProblem.DECLINED)
                .sentence("stack " + stack + " was left as it is")
                .build();
    }

    /** What the user asked for when he interrupted a creation. */
    static Problem cancelled(StackName stack) {
        return Problem.builder()
                .id(DeploymentProblem.INTERRUPTED)
                .sentence("the creation of stack " + stack + " was cancelled, and what was made is removed again")
                .build();
    }

    /** A creation was to be cancelled, but has ended well before that. */
    static Problem alive(StackName stack, StackStatus status) {
        return Problem.builder()
                .id(DeploymentProblem.INTERRUPTED)
                .sentence("nothing was cancelled: stack " + stack + " came to run meanwhile and is in state " + status)
                .hint("run the same command again to see how it is; stowage down removes it")
                .build();
    }

    /** A request failed while the stack was only watched. */
    static Problem unwatched(Setback setback) {
        Problem why = setback.problem();
        boolean says = (setback.is(Setback.Cause.INTERRUPTED) || setback.is(Setback.Cause.TIMED_OUT))
                && why.hint().isDefined();
        String resume = "the stack goes on meanwhile: run the same command again to go on watching";
        return says
                ? why
                : Problem.builder()
                        .from(why)
                        .hint(why.hint().map(fix -> fix + "; " + resume).getOrElse(resume))
                        .build();
    }

    static Problem failure(Step.Watch step, Settled settled) {
        boolean removal = step.goal() == Goal.REMOVED;
        String reason = settled.cause()
                .map(Reasons::cause)
                .orElse(() -> settled.state().flatMap(StackState::reason))
                .getOrElse("CloudFormation gave no reason");
        return Problem.builder()
                .id(removal ? DeploymentProblem.REMOVAL_FAILED : DeploymentProblem.DEPLOYMENT_FAILED)
                .sentence("stack " + step.stack() + " could not be " + verb(step.goal()) + ": " + withoutStop(reason)
                        + settled.evidence()
                                .map(more -> "; " + withoutStop(more.text()))
                                .getOrElse(""))
                .log(settled.evidence().toVector().flatMap(TaskDiagnosis::log))
                .hint(next(step, settled.status()))
                .build();
    }

    private static String cause(StackEvent event) {
        return event.resource() + " (" + event.type() + "): " + event.reason().getOrElse(event.status());
    }

    /** AWS ends some of its reasons with a full stop; a sentence of ours has none. */
    private static String withoutStop(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private static String verb(Goal goal) {
        return switch (goal) {
            case CREATED -> "created";
            case REMOVED -> "removed";
            case ROLLED_BACK -> "rolled back";
            default -> "updated";
        };
    }

    private static String next(Step.Watch step, StackStatus status) {
        return switch (status.phase()) {
            case NEVER_RAN ->
                step.cleaning() == Cleaning.REMOVE
                        ? "what was made is removed again; remove the cause and deploy again"
                        : "look at its resources, then remove it with stowage down";
            case LIVE -> "the stack was rolled back to what ran before; remove the cause and deploy again";
            case HALF_DONE -> halfDone(status, step.stack());
            case HALF_REMOVED -> "remove the cause, then run stowage down again";
            case GONE -> "somebody else removed the stack meanwhile";
            default -> "look at the stack in the CloudFormation console";
        };
    }

    private static String halfDone(StackStatus status, StackName stack) {
        return status == StackStatus.UPDATE_FAILED
                ? "look at its resources; the next up rolls the stack back first"
                : "remove the cause and run stowage up again; a resource that cannot be rolled back is passed over by aws"
                        + " cloudformation continue-update-rollback --stack-name " + stack
                        + " --resources-to-skip NAME";
    }
}
