package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Output;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The wanted template in which some resources, and all that refers to them, are as they are deployed: absent where they
 * are not deployed. So is what is deployed for them alone, since a service follows its task definition. What is deployed
 * and not wanted any more stays as well, so that nothing goes before all has come.
 * Where the deployed template is valid and the wanted one is, so is this: CloudFormation lets no resource become one of
 * another type, so what is there under a name has what is asked of it.
 */
final class PartialTemplate {
    private final Template wanted;
    private final Template deployed;
    private final Dependencies ofWanted;
    private final Dependencies ofDeployed;

    private PartialTemplate(Template wanted, Template deployed) {
        this.wanted = wanted;
        this.deployed = deployed;
        this.ofWanted = Dependencies.of(wanted);
        this.ofDeployed = Dependencies.of(deployed);
    }

    /**
     * A part, and what has to keep its value with it.
     *
     * @param held the deployed parameters for which nothing but what is as it is deployed asks: a new value would reach it
     */
    record Part(Template template, LinkedHashSet<LogicalId> held) {
        /** The whole, in which each parameter has the value that is wanted. */
        static Part whole(Template wanted) {
            return new Part(wanted, LinkedHashSet.empty());
        }
    }

    /** {@code due} comes new in any case, with all that it needs. */
    static Part of(Template wanted, Option<Template> deployed, Iterable<LogicalId> untouched, Iterable<LogicalId> due) {
        PartialTemplate partial = new PartialTemplate(wanted, deployed.getOrElse(Template.NOTHING));
        Set<LogicalId> staying = partial.staying(partial.ofWanted.withDependants(untouched), due);
        return partial.without(staying, partial.held(staying));
    }

    private Set<LogicalId> staying(Set<LogicalId> waiting, Iterable<LogicalId> due) {
        Set<LogicalId> needs = ofWanted.withNeeds(waiting);
        Set<LogicalId> coming = ofWanted.withNeeds(
                wanted.resources().keySet().toVector().reject(needs::contains).appendAll(due));
        Set<LogicalId> staying = new HashSet<>(waiting);
        needs.stream()
                .filter(id -> deployed.resources().containsKey(id) && !coming.contains(id))
                .forEach(staying::add);
        return staying;
    }

    /** Those of the deployed parameters for which nothing asks that comes new. */
    private LinkedHashSet<LogicalId> held(Set<LogicalId> staying) {
        Set<LogicalId> asked = new HashSet<>();
        wanted.resources()
                .keySet()
                .filter(id -> !staying.contains(id))
                .forEach(id -> ofWanted.ofResource(id).forEach(asked::add));
        return LinkedHashSet.ofAll(deployed.parameters().keySet()).filter(id -> !asked.contains(id));
    }

    private Part without(Set<LogicalId> staying, LinkedHashSet<LogicalId> held) {
        Template resources = Template.builder()
                .from(wanted)
                .resources(resources(staying))
                .outputs(LinkedHashMap.empty())
                .sections(sections())
                .build();
        Template whole = Template.builder()
                .from(resources)
                .outputs(outputs(resources.resources()::containsKey))
                .build();
        return new Part(
                Template.builder()
                        .from(whole)
                        .parameters(parameters(whole, held))
                        .build(),
                held);
    }

    private LinkedHashMap<LogicalId, Resource> resources(Set<LogicalId> staying) {
        Vector<Tuple2<LogicalId, Resource>> there = wanted.resources()
                .toVector()
                .flatMap(entry -> staying.contains(entry._1)
                        ? deployed.resources().get(entry._1).map(now -> Tuple.of(entry._1, now))
                        : Option.some(entry));
        return LinkedHashMap.ofEntries(there.appendAll(added(deployed.resources(), wanted.resources()::containsKey)));
    }

    private static <T> Vector<Tuple2<LogicalId, T>> added(LinkedHashMap<LogicalId, T> all, Predicate<LogicalId> known) {
        return all.toVector().reject(entry -> known.test(entry._1));
    }

    private LinkedHashMap<LogicalId, Output> outputs(Predicate<LogicalId> isThere) {
        LinkedHashMap<LogicalId, Output> now = wanted.outputs()
                .filter((Tuple2<LogicalId, Output> output) ->
                        ofWanted.ofOutput(output._1).forAll(target -> resolves(target, isThere)));
        return LinkedHashMap.ofEntries(now.toVector()
                .appendAll(added(deployed.outputs(), now::containsKey)
                        .filter(output -> ofDeployed.ofOutput(output._1).forAll(target -> resolves(target, isThere)))));
    }

    private boolean resolves(LogicalId target, Predicate<LogicalId> isThere) {
        return isThere.test(target)
                || wanted.parameters().containsKey(target)
                || deployed.parameters().containsKey(target);
    }

    /**
     * Only those that something still asks for: nobody has to give a value for a service that stays away. One that is
     * deployed and wanted stays, since its value goes with it; one whose value is kept also keeps what is said of values.
     */
    private LinkedHashMap<LogicalId, Parameter> parameters(Template whole, LinkedHashSet<LogicalId> held) {
        Set<LogicalId> named =
                new HashSet<>(whole.references().map(Reference::target).asJava());
        return LinkedHashMap.ofEntries(wanted.parameters()
                        .toVector()
                        .appendAll(added(deployed.parameters(), wanted.parameters()::containsKey)))
                .filter((Tuple2<LogicalId, Parameter> parameter) -> named.contains(parameter._1)
                        || (wanted.parameters().containsKey(parameter._1)
                                && deployed.parameters().containsKey(parameter._1)))
                .map((id, parameter) ->
                        Tuple.of(id, held.contains(id) ? deployed.parameters().getOrElse(id, parameter) : parameter));
    }

    /** Mappings and conditions of both. */
    private LinkedHashMap<String, Expression> sections() {
        return deployed.sections().merge(wanted.sections(), PartialTemplate::joined);
    }

    private static Expression joined(Expression now, Expression then) {
        return now instanceof Expression.Fields before && then instanceof Expression.Fields after
                ? new Expression.Fields(before.values().putAll(after.values()))
                : then;
    }
}
