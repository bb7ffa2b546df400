package dev.stowage.convert.dockerecs;

import dev.stowage.compose.Service;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the placement constraints of a service say of the instance that it runs on: the last of a kind counts, if it says anything. */
record ChosenInstance(Option<String> image, Option<String> type) {
    /** What a service without constraints chooses. */
    static final ChosenInstance NONE = new ChosenInstance(Option.none(), Option.none());

    static ChosenInstance of(Service service) {
        Vector<String> constraints =
                service.deploy().toVector().flatMap(deploy -> deploy.placement().constraints());
        return new ChosenInstance(last(constraints, "node.ami == "), last(constraints, "node.machine == "));
    }

    private static Option<String> last(Vector<String> constraints, String to) {
        return constraints
                .findLast(constraint -> constraint.startsWith(to))
                .map(constraint -> constraint.substring(to.length()))
                .filter(chosen -> !chosen.isEmpty());
    }
}
