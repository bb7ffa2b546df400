package dev.stowage.convert.modern;

import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.CapacityShare;
import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which capacity providers services share their tasks among. */
final class Capacities {
    private static final Vector<Text> OF_FARGATE =
            Vector.of("FARGATE", "FARGATE_SPOT").map(Text::of);

    private Capacities() {}

    static Vector<CapacityShare> of(Part part) {
        return part.extension()
                .capacity()
                .map(share -> new CapacityShare(
                        Text.of(share.provider()),
                        Option.when(share.base() != 0, (long) share.base()),
                        Option.some((long) share.weight())));
    }

    /** The providers of the project's own cluster; none when no service asks for any. */
    static Vector<Text> ofCluster(Site site) {
        boolean asked = site.parts().exists(part -> !part.extension().capacity().isEmpty());
        return asked && site.namedCluster().isEmpty() ? OF_FARGATE : Vector.empty();
    }
}
