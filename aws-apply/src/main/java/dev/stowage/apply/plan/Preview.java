package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Location;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.Totals;
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
        ONLY_FOR_OTHER_SECRETS,
        /** It gives the stack other tags, and CloudFormation hands these on to its resources. */
        WITH_OTHER_TAGS,
        /** What there is to change is known once an operation under way has ended, or a stack is rolled back or removed. */
        AFTER_THE_FIRST_STEPS
    }

    /** The same where the stack is, or is to be. */
    public Preview in(Location location) {
        return new Preview(stack, plan, changes, certainty, Option.some(location));
    }

    static Preview of(Plan plan, Desired desired, Observed observed) {
        return observed.deployed()
                .flatMap(deployed -> observed.stack().map(stack -> of(plan, desired, deployed, stack)))
                .getOrElse(() -> new Preview(
                        desired.stack(),
                        plan,
                        created(plan, desired),
                        plan.steps().exists(Preview::isBefore) ? Certainty.AFTER_THE_FIRST_STEPS : Certainty.CERTAIN,
                        Option.none()));
    }

    /** Whether the step is about what another run has made of the stack. */
    private static boolean isBefore(Step step) {
        return step instanceof Step.PlanAgain || step instanceof Step.DeleteStack;
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
        boolean isTagged = requests.forAll(request -> request.tags().equals(stack.tags()));
        boolean isSame = isSame(deployed, wanted) && values.other().isEmpty() && isTagged;
        return new Preview(
                desired.stack(),
                isSame && values.isEmpty() ? new Plan(plan.steps().filter(Preview::isBeside)) : plan,
                Difference.of(deployed, wanted, values.other())
                        .appendAll(values.changes(wanted))
                        .distinctBy(ResourceChange::resource),
                isSame && !values.isEmpty() ? Certainty.ONLY_FOR_OTHER_SECRETS : certainty(isTagged),
                Option.none());
    }

    /** Whether the step is performed even if the stack is as wanted already. */
    private static boolean isBeside(Step step) {
        return step instanceof Step.Redeploy
                || step instanceof Step.RemoveTemplates
                || step instanceof Step.RemoveChangeSets;
    }

    private static Certainty certainty(boolean isTagged) {
        return isTagged ? Certainty.CERTAIN : Certainty.WITH_OTHER_TAGS;
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
        return switch (certainty) {
            case CERTAIN, WITH_OTHER_TAGS -> place.map(location -> where()).toVector();
            case ONLY_FOR_OTHER_SECRETS ->
                Vector.of("nothing to change in " + where() + ", unless the content of a secret has changed:");
            case AFTER_THE_FIRST_STEPS ->
                Vector.of(where() + ": what changes in the end is known only after the first steps");
        };
    }

    private String where() {
        return "stack " + stack + place.map(location -> " in " + location).getOrElse("");
    }

    /** None where what will change cannot be counted. */
    private Option<String> totals() {
        return switch (certainty) {
            case CERTAIN -> Option.some(Totals.of(changes).toString());
            case WITH_OTHER_TAGS -> Option.some("the stack gets other tags, and so do its resources");
            case ONLY_FOR_OTHER_SECRETS, AFTER_THE_FIRST_STEPS -> Option.none();
        };
    }

    private static String line(ResourceChange change) {
        Sign sign = Sign.of(change);
        return sign.mark() + " " + change.resource() + "  " + change.type() + sign.note();
    }
}
