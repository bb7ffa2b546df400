package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** In which dialect a template is written: it says so, or the retired Docker integration made it. */
final class DeployedDialect {
    private DeployedDialect() {}

    static Dialect of(Template template) {
        return template.metadata()
                .get("Stowage")
                .filter(Tree.Fields.class::isInstance)
                .map(Tree.Fields.class::cast)
                .flatMap(maker -> maker.values().get("Dialect"))
                .filter(Tree.Text.class::isInstance)
                .map(Tree.Text.class::cast)
                .flatMap(word -> Dialect.of(word.value()))
                .getOrElse(Dialect.DOCKER_ECS);
    }

    /**
     * The step that shows what would become of a stack of another dialect, and refuses it. Where nothing would, there is
     * nothing to change over: CloudFormation takes no change of the metadata alone.
     */
    static Option<Step> refusal(StackName stack, Template deployed, Template wanted) {
        Dialect now = of(deployed);
        Dialect then = of(wanted);
        Vector<ResourceChange> difference = Difference.of(deployed, wanted);
        return Option.when(
                now != then && difference.nonEmpty(),
                () -> new Step.Refuse(stack, difference, problem(stack, now, then, difference)));
    }

    private static Problem problem(StackName stack, Dialect now, Dialect then, Vector<ResourceChange> difference) {
        return Problem.builder()
                .id(DeploymentProblem.OTHER_DIALECT)
                .sentence("stack " + stack + " was deployed in the dialect " + now.word() + "; in " + then.word() + " "
                        + count(difference, Action.ADD) + " of its resources come, " + count(difference, Action.REMOVE)
                        + " go and " + count(difference, Action.MODIFY) + " change" + losses(difference))
                .hint("give --dialect " + now.word() + " to go on as before, or --adopt to change it over; up --plan"
                        + " shows each change")
                .build();
    }

    /** What is not there afterwards, or is another then, by name: numbers do not tell whether a database is among it. */
    private static String losses(Vector<ResourceChange> difference) {
        return named("removed", difference, Sign.REMOVE)
                + named("replaced", difference, Sign.REPLACE)
                + named("perhaps replaced", difference, Sign.PERHAPS_REPLACE);
    }

    private static String named(String fate, Vector<ResourceChange> changes, Sign sign) {
        Vector<String> names = changes.filter(change -> Sign.of(change) == sign)
                .map(change -> change.resource() + " (" + change.type() + ")");
        return names.isEmpty() ? "" : names.mkString("; " + fate + ": ", ", ", "");
    }

    private static int count(Vector<ResourceChange> changes, Action action) {
        return changes.count(change -> change.action() == action);
    }
}
