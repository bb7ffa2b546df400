package dev.stowage.apply.plan;

import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
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
 */
record Defaults(LinkedHashSet<LogicalId> chosen, LinkedHashMap<LogicalId, String> renewed) {
    /** Where nothing is deployed, every default takes effect. */
    static final Defaults NOTHING = new Defaults(LinkedHashSet.empty(), LinkedHashMap.empty());

    static Defaults of(Desired desired, Template deployed, StackState stack) {
        Vector<Tuple2<LogicalId, String>> left = desired.template()
                .parameters()
                .toVector()
                .filter(entry -> stack.values().containsKey(entry._1))
                .reject(entry -> desired.isGiven(entry._1))
                .flatMap(entry -> entry._2.effectiveDefault().map(text -> Tuple.of(entry._1, text)));
        var parts = left.partition(entry -> isChosen(entry._1, desired, deployed, stack));
        return new Defaults(
                LinkedHashSet.ofAll(parts._1.map(Tuple2::_1)),
                LinkedHashMap.ofEntries(
                        parts._2.reject(entry -> stack.values().get(entry._1).contains(entry._2))));
    }

    /** Where no default is deployed, the value was given; but what the file itself names now counts for more. */
    private static boolean isChosen(LogicalId id, Desired desired, Template deployed, StackState stack) {
        Option<String> before = deployed.parameters().get(id).flatMap(Parameter::effectiveDefault);
        return before.isEmpty()
                ? !desired.purpose(id).exists(Defaults::isOfFile)
                : !before.equals(stack.values().get(id));
    }

    private static boolean isOfFile(dev.stowage.ecs.Parameter purpose) {
        return purpose.fold(new dev.stowage.ecs.Parameter.Cases<>(
                vpc -> true, subnet -> true, image -> false, secret -> false, machine -> true, group -> true));
    }
}
