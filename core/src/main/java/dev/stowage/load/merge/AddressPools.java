package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** The address pools of a network, which compose-go v2.16.2 joins by subnet. */
final class AddressPools {
    /** Every pool meets every other, so that more would take long; nobody writes as many. */
    private static final int MOST_PAIRS = 40_000;

    private AddressPools() {}

    static Checked<Node> merge(MergePoint at, Node base, Node over) {
        if (!(base instanceof Node.Items below) || !(over instanceof Node.Items above)) {
            return General.clash(at, base, over);
        }
        if ((long) below.values().size() * above.values().size() > MOST_PAIRS) {
            return tooMany(at, above);
        }
        return below.values().isEmpty() ? Checked.of(above) : new Pools(at).crossed(below, above);
    }

    private static Checked<Node> tooMany(MergePoint at, Node.Items above) {
        return Spoilt.of(
                above,
                at.path(),
                ComposeProblem.YAML_LIMIT,
                at.path() + " has too many address pools to merge them",
                "give all address pools in one file");
    }

    /** A pool that may change while others are met: that of a file included twice is one node, but two pools. */
    private static final class Pool {
        private Node node;
        private Option<Tree> subnet;

        Pool(Node node) {
            this.node = node;
            this.subnet = subnet(node);
        }

        private static Option<Tree> subnet(Node node) {
            return node instanceof Node.Fields map ? map.get("subnet").map(Plain::of) : Option.none();
        }

        Option<Tree> subnet() {
            return subnet;
        }

        void become(Node joined) {
            node = joined;
            subnet = subnet(joined);
        }
    }

    /** The pools gathered so far, in order. */
    private static final class Pools {
        private final MergePoint at;
        private final List<Pool> all = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Pools(MergePoint at) {
            this.at = at;
        }

        /** Every base pool, in their order, meets every pool over it. */
        Checked<Node> crossed(Node.Items base, Node.Items over) {
            for (Node below : base.values()) {
                Pool joined = new Pool(below);
                over.values().forEach(above -> meet(joined, new Pool(above)));
            }
            base.values().filter(pool -> place(new Pool(pool).subnet()) < 0).forEach(this::warnOfLoss);
            return new Checked<>(base.withValues(Vector.ofAll(all).map(pool -> pool.node)), Vector.ofAll(problems));
        }

        private void warnOfLoss(Node pool) {
            problems.add(Problem.at(
                            pool.span(),
                            ComposeProblem.ADDRESS_POOL_DROPPED,
                            "this address pool is dropped, because a later file gives pools of other subnets")
                    .path(at.path())
                    .hint("repeat the pool in the later file")
                    .build());
        }

        /**
         * A pair joins when the subnets are equal, or when the subnet of the second is there already: that is how the
         * reference lets a later base pool sink into an earlier. What is joined is the base pool from then on.
         */
        private void meet(Pool below, Pool above) {
            if (!above.subnet().equals(below.subnet()) && place(above.subnet()) < 0) {
                all.add(above);
                return;
            }
            Checked<Node> joined = General.merge(at, below.node, above.node);
            joined.problems().forEach(problems::add);
            below.become(joined.value());
            put(below);
        }

        private void put(Pool pool) {
            int place = place(pool.subnet());
            if (place < 0) {
                all.add(pool);
            } else {
                all.set(place, pool);
            }
        }

        private int place(Option<Tree> subnet) {
            int place = 0;
            while (place < all.size() && !all.get(place).subnet().equals(subnet)) {
                place++;
            }
            return place < all.size() ? place : -1;
        }
    }
}
