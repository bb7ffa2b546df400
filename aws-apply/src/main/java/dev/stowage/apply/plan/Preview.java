package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Location;
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
 * @param place account and region of the stack; none where that is not told
 */
public record Preview(
        StackName stack, Plan plan, Vector<ResourceChange> changes, Certainty certainty, Option<Location> place) {
    /** Whether the plan is performed as it is. */
    public enum Certainty {
        CERTAIN,
        /** Everything else is as wanted, and AWS does not tell whether the contents of secrets are: if they are, nothing is done. */
        ONLY_FOR_OTHER_SECRETS
    }

    /** The same where the stack is, or is to be. */
    public Preview in(Location location) {
        return new Preview(stack, plan, changes, certainty, Option.some(location));
    }

    static Preview of(Plan plan, Desired desired, Observed observed) {
        return observed.deployed()
                .flatMap(deployed -> observed.stack().map(stack -> of(plan, desired, deployed, stack)))
                .getOrElse(() ->
                        new Preview(desired.stack(), plan, created(plan, desired), Certainty.CERTAIN, Option.none()));
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
                && values.other().isEmpty()
                && requests.forAll(request -> request.tags().equals(stack.tags()));
        return new Preview(
                desired.stack(),
                isSame && values.isEmpty() ? new Plan(plan.steps().filter(Preview::isBeside)) : plan,
                Difference.of(deployed, wanted)
                        .appendAll(values.changes(wanted))
                        .distinctBy(ResourceChange::resource),
                isSame && !values.isEmpty() ? Certainty.ONLY_FOR_OTHER_SECRETS : Certainty.CERTAIN,
                Option.none());
    }

    /** Whether the step is performed even if the stack is as wanted already. */
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

    /** A line for each changed resource and each step, headed by the stack's place and ended by totals; or a line saying that nothing changes. */
    public Vector<String> lines() {
        Vector<String> steps = Step.lines(plan.steps());
        return plan.steps().forAll(Preview::isBeside)
                ? Vector.of("nothing to change in " + where()).appendAll(steps)
                : heading()
                        .appendAll(changes.map(Preview::line))
                        .appendAll(steps)
                        .appendAll(totals());
    }

    private Vector<String> heading() {
        return certainty == Certainty.CERTAIN
                ? place.map(location -> where()).toVector()
                : Vector.of("nothing to change in " + where() + ", unless the content of a secret has changed:");
    }

    private String where() {
        return "stack " + stack + place.map(location -> " in " + location).getOrElse("");
    }

    /** None where only secrets may differ: then there is nothing to count. */
    private Option<String> totals() {
        return Option.when(
                certainty == Certainty.CERTAIN,
                () -> count(Action.ADD) + " to add, " + count(Action.MODIFY) + " to change, " + count(Action.REMOVE)
                        + " to remove");
    }

    private int count(Action action) {
        return changes.count(change -> change.action() == action);
    }

    private static String line(ResourceChange change) {
        Sign sign = Sign.of(change);
        return sign.mark() + " " + change.resource() + "  " + change.type() + sign.note();
    }
}
