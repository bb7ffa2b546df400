package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Template;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What would be done, and to what. AWS is not asked to compare, so nothing is made there.
 *
 * @param changes of the resources of a stack that runs, as far as templates tell: a value of a parameter may change more
 * @param plan without the steps that would change nothing
 */
public record Preview(StackName stack, Plan plan, Vector<ResourceChange> changes) {
    static Preview of(Plan plan, Desired desired, Observed observed) {
        return observed.deployed()
                .flatMap(deployed -> observed.stack().map(stack -> of(plan, desired, deployed, stack)))
                .getOrElse(() -> new Preview(desired.stack(), plan, Vector.empty()));
    }

    private static Preview of(Plan plan, Desired desired, Template deployed, StackState stack) {
        Template wanted = Changes.wanted(desired, deployed);
        boolean isSame = isSame(deployed, wanted)
                && plan.steps().flatMap(Preview::request).forAll(request -> keepsValues(request, stack));
        return new Preview(
                desired.stack(),
                isSame ? new Plan(plan.steps().filter(Preview::isBeside)) : plan,
                Difference.of(deployed, wanted));
    }

    /** What is done also where the stack is as wanted already. */
    private static boolean isBeside(Step step) {
        return step instanceof Step.Redeploy || step instanceof Step.RemoveTemplates;
    }

    /** CloudFormation takes no change of the metadata alone. */
    private static boolean isSame(Template deployed, Template wanted) {
        return Template.builder()
                .from(deployed)
                .metadata(wanted.metadata())
                .build()
                .equals(wanted);
    }

    private static boolean keepsValues(ChangeSetRequest request, StackState stack) {
        return request.tags().equals(stack.tags())
                && request.parameters().values().forAll(ParameterValue.DEPLOYED::equals);
    }

    private static Option<ChangeSetRequest> request(Step step) {
        if (step instanceof Step.ThroughBucket bucket) {
            return Option.some(bucket.change().request());
        }
        return step instanceof Step.MakeChangeSet change ? Option.some(change.request()) : Option.none();
    }

    /** A line for each resource that changes and for each step, or that there is nothing to change. */
    public Vector<String> lines() {
        Vector<String> what = plan.steps().forAll(Preview::isBeside)
                ? Vector.of("nothing to change in stack " + stack)
                : changes.map(Preview::line);
        return what.appendAll(Step.lines(plan.steps()));
    }

    private static String line(ResourceChange change) {
        return sign(change.action()) + " " + change.resource() + "  " + change.type();
    }

    private static String sign(Action action) {
        return switch (action) {
            case ADD -> "+";
            case MODIFY -> "~";
            case REMOVE -> "-";
            case OTHER -> "?";
        };
    }
}
