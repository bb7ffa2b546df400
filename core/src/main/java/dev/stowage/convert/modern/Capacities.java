package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.CapacityShare;
import dev.stowage.ecs.LaunchTemplateFleet;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which capacity providers services share their tasks among. */
final class Capacities {
    private static final Vector<Text> OF_FARGATE =
            Vector.of("FARGATE", "FARGATE_SPOT").map(Text::of);

    private static final Text OF_INSTANCES = Text.idOf(LaunchTemplateFleet.CAPACITY_PROVIDER);

    private Capacities() {}

    static Vector<CapacityShare> of(Part part) {
        if (Daemons.is(part)) {
            return Vector.empty();
        }
        return Instances.runs(part)
                ? Vector.of(new CapacityShare(OF_INSTANCES, Option.none(), Option.some(1L)))
                : part.extension()
                        .capacity()
                        .map(share -> new CapacityShare(
                                Text.of(share.provider()),
                                Option.when(share.base() != 0, (long) share.base()),
                                Option.some((long) share.weight())));
    }

    /** The providers of the project's own cluster, the usual one first; none when no service asks for any. */
    static Vector<Text> ofCluster(ConversionContext context) {
        boolean ofFargate =
                context.parts().exists(part -> part.extension().capacity().nonEmpty() && !Instances.runs(part));
        boolean ofInstances = context.parts().exists(Instances::runs);
        return context.namedCluster().isDefined()
                ? Vector.empty()
                : (ofFargate ? OF_FARGATE : Vector.<Text>empty()).appendAll(Option.when(ofInstances, OF_INSTANCES));
    }
}
