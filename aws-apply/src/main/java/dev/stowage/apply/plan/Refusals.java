package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.value.ProjectName;
import io.vavr.control.Option;

/** Why a stack is left alone. */
final class Refusals {
    private Refusals() {}

    /** A stack is touched only when it carries the tag of the project. */
    static Option<Problem> of(StackState stack, ProjectName project) {
        if (stack.status() == StackStatus.DELETE_COMPLETE) {
            return Option.none();
        }
        Option<String> owner = stack.tags().get(Tag.PROJECT);
        boolean ours = owner.isEmpty() ? mayBeOurs(stack) : owner.contains(project.value());
        return ours ? Option.none() : Option.some(foreign(stack, owner));
    }

    /**
     * A stack that was never executed need not show its tags yet; the names of its change sets tell who made it. One that is
     * going is only waited for.
     */
    private static boolean mayBeOurs(StackState stack) {
        return stack.status() == StackStatus.DELETE_IN_PROGRESS
                || (stack.status().phase() == StackStatus.Phase.PLANNED
                        && stack.changeSets().forAll(ChangeSetName::isOurs));
    }

    private static Problem foreign(StackState stack, Option<String> owner) {
        String whose = owner.map(project -> "belongs to the project " + project)
                .getOrElse("was not made by Stowage: it has no tag " + Tag.PROJECT);
        return Problem.builder()
                .id(DeploymentProblem.STACK_NOT_OURS)
                .sentence("stack " + stack.name() + " " + whose)
                .hint("choose another name with --stack-name or -p")
                .build();
    }

    /** A state out of which CloudFormation does not come by itself. */
    static Problem stuck(StackState stack) {
        return Problem.builder()
                .id(DeploymentProblem.STACK_STUCK)
                .sentence("stack " + stack.name() + " is in state " + stack.status() + " and cannot be updated"
                        + stack.reason().map(reason -> ": " + reason).getOrElse(""))
                .hint("look at the stack in the CloudFormation console")
                .build();
    }

    /** A limit that only warned while the template was made. */
    static Problem passed(Problem limit) {
        return Problem.builder().from(limit).severity(Severity.ERROR).build();
    }
}
