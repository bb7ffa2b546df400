package dev.stowage.apply.plan;

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
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The wanted template in which some resources, and all that refers to them, are as they are deployed: absent where they
 * are not deployed. What is deployed and not wanted any more stays as well, so that nothing goes before all has come.
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

    static Template of(Template wanted, Option<Template> deployed, Iterable<LogicalId> untouched) {
        PartialTemplate partial = new PartialTemplate(wanted, deployed.getOrElse(Template.NOTHING));
        return partial.without(partial.ofWanted.withDependants(untouched));
    }

    private Template without(Set<LogicalId> staying) {
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
        return Template.builder().from(whole).parameters(parameters(whole)).build();
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
     * deployed and wanted stays, since its value goes with it.
     */
    private LinkedHashMap<LogicalId, Parameter> parameters(Template whole) {
        Set<LogicalId> named =
                new LinkedHashSet<>(whole.references().map(Reference::target).asJava());
        LinkedHashMap<LogicalId, Parameter> all = LinkedHashMap.ofEntries(wanted.parameters()
                .toVector()
                .appendAll(added(deployed.parameters(), wanted.parameters()::containsKey)));
        return all.filter((Tuple2<LogicalId, Parameter> parameter) -> named.contains(parameter._1)
                || (wanted.parameters().containsKey(parameter._1)
                        && deployed.parameters().containsKey(parameter._1)));
    }

    /** Mappings and conditions of both. */
    private LinkedHashMap<String, Expression> sections() {
        return deployed.sections().merge(wanted.sections(), PartialTemplate::joined);
    }

    private static Expression joined(Expression now, Expression then) {
        return now instanceof Expression.Fields before && then instanceof Expression.Fields after
                ? new Expression.Fields(before.values().merge(after.values(), (old, young) -> young))
                : then;
    }
}
