package dev.stowage.convert.modern;

import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Template;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.ecs.Parameter;
import dev.stowage.value.LogicalId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/** Leaves out parameters for subnets that nothing is put into, as where the file names the subnets of all tasks. */
final class AskedSubnets {
    private AskedSubnets() {}

    /** The template without parameters for subnets to which nothing refers; an overlay may. */
    static Template only(Template template, ConversionContext context) {
        boolean mayBeSpare =
                context.tasks().forAll(task -> task.main().extension().subnets().nonEmpty());
        return mayBeSpare && template.sections().isEmpty() ? withoutSpare(template, NetworkPlan.of(context)) : template;
    }

    private static Template withoutSpare(Template template, NetworkPlan plan) {
        Set<LogicalId> used = HashSet.ofAll(template.references().map(Reference::target));
        Set<LogicalId> spare = HashSet.ofAll(plan.parameters()
                .filter(Parameter.Subnet.class::isInstance)
                .map(Parameter::id)
                .reject(used::contains));
        return Template.builder()
                .from(template)
                .parameters(template.parameters().rejectKeys(spare::contains))
                .build();
    }
}
