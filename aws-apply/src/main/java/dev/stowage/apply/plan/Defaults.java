package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What becomes of deployed parameters that have a default and are given no value now. CloudFormation would let all of them
 * have the new default, and does not tell who chose a value: one other than the deployed default was chosen, so it stays.
 *
 * @param chosen those that keep their value
 * @param renewed those that follow their default to another value
 * @param passedOver those of the chosen that stay though a new default says otherwise
 */
record Defaults(
        LinkedHashSet<LogicalId> chosen,
        LinkedHashMap<LogicalId, String> renewed,
        LinkedHashSet<LogicalId> passedOver) {
    /** Where nothing is deployed, every default takes effect. */
    static final Defaults NOTHING = new Defaults(LinkedHashSet.empty(), LinkedHashMap.empty(), LinkedHashSet.empty());

    static Defaults of(Desired desired, Template deployed, StackState stack) {
        Vector<Default> left = desired.template()
                .parameters()
                .toVector()
                .reject(entry -> desired.isGiven(entry._1))
                .flatMap(entry -> Default.of(entry._1, entry._2, deployed, stack));
        var parts = left.partition(each -> each.isChosen(desired.purpose(each.id())));
        return new Defaults(
                LinkedHashSet.ofAll(parts._1.map(Default::id)),
                LinkedHashMap.ofEntries(parts._2
                        .filter(Default::isOther)
                        .map(each -> Tuple.of(each.id(), each.wanted().text()))),
                LinkedHashSet.ofAll(
                        parts._1.filter(each -> each.isNew() && each.isOther()).map(Default::id)));
    }

    /** What is said of values that stay as they were given: a default may be secret, so none is shown. */
    Vector<Problem> notes(Desired desired) {
        return passedOver
                .toVector()
                .map(id -> Problem.builder()
                        .id(DeploymentProblem.VALUE_KEPT)
                        .sentence("parameter " + id + " keeps the value that is deployed, and not its new default")
                        .hint(GivenValues.way(id, desired.purpose(id)) + " where it is to have another value")
                        .build());
    }

    /** CloudFormation trims the items of lists (CloudFormation User Guide, "Parameters"). */
    private record Value(String text, Vector<String> items) {
        static Value of(String text, String type) {
            boolean isList = type.equals("CommaDelimitedList") || type.startsWith("List<");
            return new Value(text, isList ? Vector.of(text.split(",", -1)).map(String::strip) : Vector.of(text));
        }

        boolean isSame(Value other) {
            return items.equals(other.items);
        }
    }

    private record Default(LogicalId id, Value wanted, Option<Value> before, Value deployed) {
        /** None where the parameter has no default, or none was deployed. */
        static Option<Default> of(LogicalId id, Parameter parameter, Template deployed, StackState stack) {
            return parameter
                    .effectiveDefault()
                    .flatMap(text -> stack.values()
                            .get(id)
                            .map(value -> new Default(
                                    id,
                                    Value.of(text, parameter.type()),
                                    deployed.parameters()
                                            .get(id)
                                            .flatMap(Parameter::effectiveDefault)
                                            .map(before -> Value.of(before, parameter.type())),
                                    Value.of(value, parameter.type()))));
        }

        /** Where no default is deployed, the value was given; but what the file itself names now counts for more. */
        boolean isChosen(Option<dev.stowage.ecs.Parameter> purpose) {
            return before.isEmpty() ? !purpose.exists(Defaults::isOfFile) : !before.exists(deployed::isSame);
        }

        boolean isNew() {
            return !before.exists(wanted::isSame);
        }

        /** Not that of the stack. */
        boolean isOther() {
            return !wanted.isSame(deployed);
        }
    }

    private static boolean isOfFile(dev.stowage.ecs.Parameter purpose) {
        return purpose.fold(new dev.stowage.ecs.Parameter.Cases<>(
                vpc -> true, subnet -> true, image -> false, secret -> false, machine -> true, group -> true));
    }
}
