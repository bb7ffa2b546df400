package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Template;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a deployment would do, and to which resources. AWS is not asked to compare, so nothing is created there.
 *
 * @param changes the changes of resources, as far as they can be known without asking AWS
 * @param plan the steps, without those that would change nothing
 */
public record Preview(StackName stack, Plan plan, Vector<ResourceChange> changes) {
    static Preview of(Plan plan, Desired desired, Observed observed) {
        return observed.deployed()
                .flatMap(deployed -> observed.stack().map(stack -> of(plan, desired, deployed, stack)))
                .getOrElse(() -> new Preview(desired.stack(), plan, created(plan, desired)));
    }

    private static Vector<ResourceChange> created(Plan plan, Desired desired) {
        return plan.steps().exists(step -> request(step).isDefined())
                ? Difference.of(Template.NOTHING, Changes.wanted(desired, Template.NOTHING))
                : Vector.empty();
    }

    private static Preview of(Plan plan, Desired desired, Template deployed, StackState stack) {
        Template wanted = Changes.wanted(desired, deployed);
        Vector<ChangeSetRequest> requests = plan.steps().flatMap(Preview::request);
        NewValues values = NewValues.of(
                requests.foldLeft(
                        LinkedHashMap.empty(),
                        (known, request) -> request.parameters().merge(known, (young, old) -> young)),
                stack);
        boolean isSame = isSame(deployed, wanted)
                && values.isEmpty()
                && requests.forAll(request -> request.tags().equals(stack.tags()));
        return new Preview(
                desired.stack(),
                isSame ? new Plan(plan.steps().filter(Preview::isBeside)) : plan,
                Difference.of(deployed, wanted)
                        .appendAll(values.changes(wanted))
                        .distinctBy(ResourceChange::resource));
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

    private static Option<ChangeSetRequest> request(Step step) {
        if (step instanceof Step.ThroughBucket bucket) {
            return Option.some(bucket.change().request());
        }
        return step instanceof Step.MakeChangeSet change ? Option.some(change.request()) : Option.none();
    }

    /** One line for each changed resource and each step; if nothing changes, a line that says so. */
    public Vector<String> lines() {
        Vector<String> what = plan.steps().forAll(Preview::isBeside)
                ? Vector.of("nothing to change in stack " + stack)
                : changes.map(Preview::line);
        return what.appendAll(Step.lines(plan.steps()));
    }

    private static String line(ResourceChange change) {
        return sign(change.action()) + " " + change.resource() + "  " + change.type()
                + (change.action() == Action.OTHER ? "  the content of a secret is not compared" : "");
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
