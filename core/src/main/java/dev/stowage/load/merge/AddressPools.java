package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The address pools of a network, which compose-go v2.16.2 joins by subnet. */
final class AddressPools {
    private AddressPools() {}

    static Checked<Node> merge(Spot at, Node base, Node over) {
        if (!(base instanceof Node.Items below) || !(over instanceof Node.Items above)) {
            return General.clash(at, base, over);
        }
        return below.values().isEmpty() ? Checked.of(above) : new Pools(at).crossed(below, above);
    }

    /** The pools gathered so far, in order, and where each subnet stands. */
    private static final class Pools {
        private final Spot at;
        private final List<Node> all = new ArrayList<>();
        private final Map<Option<Tree>, Integer> places = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Pools(Spot at) {
            this.at = at;
        }

        /**
         * Every base pool meets every pool over it, in that order. A pair joins when the subnets are equal, or when the
         * subnet of the second is there already: that is how the reference lets a later base pool sink into an earlier.
         */
        Checked<Node> crossed(Node.Items base, Node.Items over) {
            base.values().forEach(below -> over.values().forEach(above -> meet(below, above)));
            base.values().filter(pool -> !places.containsKey(subnet(pool))).forEach(this::warnOfLoss);
            return new Checked<>(base.withValues(Vector.ofAll(all)), Vector.ofAll(problems));
        }

        private void warnOfLoss(Node pool) {
            problems.add(Problem.at(
                            pool.span(),
                            ProblemId.ADDRESS_POOL_DROPPED,
                            "this address pool is dropped, because a later file gives pools of other subnets")
                    .path(at.path())
                    .hint("repeat the pool in the later file")
                    .build());
        }

        private void meet(Node below, Node above) {
            Option<Tree> subnet = subnet(above);
            Integer place = places.get(subnet);
            if (place == null && !subnet.equals(subnet(below))) {
                put(subnet, above);
                return;
            }
            Checked<Node> joined = General.merge(at, below, above);
            joined.problems().forEach(problems::add);
            put(subnet(joined.value()), joined.value());
        }

        private void put(Option<Tree> subnet, Node pool) {
            Integer place = places.putIfAbsent(subnet, all.size());
            if (place == null) {
                all.add(pool);
            } else {
                all.set(place, pool);
            }
        }

        private static Option<Tree> subnet(Node pool) {
            return pool instanceof Node.Fields map ? map.get("subnet").map(Plain::of) : Option.none();
        }
    }
}
