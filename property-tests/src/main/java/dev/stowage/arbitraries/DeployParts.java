package dev.stowage.arbitraries;

import static dev.stowage.arbitraries.Texts.whole;
import static dev.stowage.arbitraries.Texts.word;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** How often, how large and in which order a service runs, and in which profiles it does. */
final class DeployParts {
    private DeployParts() {}

    static Vector<Arbitrary<Part>> all() {
        return Vector.of(Part.of("deploy", deploy()), profiles());
    }

    static Vector<Arbitrary<Part>> ofDockerEcs() {
        return Vector.of(Part.of("deploy", deployOfDockerEcs()), profiles());
    }

    private static Arbitrary<Tree> deployOfDockerEcs() {
        Arbitrary<Vector<Part>> size = Part.some(Vector.of(Part.of("resources", resources())));
        return Combinators.combine(
                        replicasAndUpdate(), size, Part.some(Vector.of(Part.of("x-aws-autoscaling", scaling()))))
                .as((update, sized, scaled) ->
                        Part.written(update.appendAll(sized).appendAll(scaled), Services.NOTHING_AROUND));
    }

    /** The tool took no more at once than there are replicas, and asked for their number where it is told how many. */
    private static Arbitrary<Vector<Part>> replicasAndUpdate() {
        Arbitrary<Vector<Part>> counts = Arbitraries.integers()
                .between(1, 7)
                .flatMap(replicas -> Combinators.combine(
                                Part.of("replicas", Arbitraries.just(Tree.whole(replicas))),
                                Part.of("update_config", mapping(Part.of("parallelism", whole(1, replicas)))))
                        .as(Vector::of));
        Arbitrary<Vector<Part>> percents = Part.some(Vector.of(
                Part.of("replicas", whole(0, 4)),
                Part.of(
                        "update_config",
                        mapping(
                                Part.of("x-aws-min_percent", whole(0, 100)),
                                Part.of("x-aws-max_percent", whole(101, 200))))));
        return Arbitraries.oneOf(counts, percents);
    }

    private static Arbitrary<Tree> scaling() {
        return Combinators.combine(Arbitraries.of("cpu", "memory"), whole(1, 100), whole(0, 3), whole(4, 9))
                .as((metric, target, least, most) ->
                        Trees.fields(Tuple.of(metric, target), Tuple.of("min", least), Tuple.of("max", most)));
    }

    private static Arbitrary<Tree> deploy() {
        return mapping(
                Part.of("replicas", whole(0, 4)),
                Part.of("resources", resources()),
                Part.of("update_config", update()));
    }

    /** No more is reserved than any limit allows. */
    private static Arbitrary<Tree> resources() {
        return mapping(
                Part.of("limits", amounts(word("0.25", "0.5", "1.5", "4"), word("64M", "512M", "1G", "3gb"))),
                Part.of("reservations", amounts(word("0.1", "0.25"), word("16M", "64M"))));
    }

    private static Arbitrary<Tree> amounts(Arbitrary<Tree> cpus, Arbitrary<Tree> memory) {
        return mapping(Part.of("cpus", cpus), Part.of("memory", memory));
    }

    private static Arbitrary<Tree> update() {
        return mapping(
                Part.of("parallelism", whole(0, 3)),
                Part.of("order", word("start-first", "stop-first")),
                Part.of("failure_action", word("rollback", "pause", "continue")));
    }

    @SafeVarargs
    private static Arbitrary<Tree> mapping(Arbitrary<Part>... parts) {
        return Part.some(Vector.ofAll(Arrays.asList(parts)))
                .map(chosen -> Part.written(chosen, Services.NOTHING_AROUND));
    }

    /** The first service is always active, so that something runs. */
    private static Arbitrary<Part> profiles() {
        return Part.of(
                        "profiles",
                        word("debug", "test")
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(Trees::items))
                .map(part -> scope -> scope.position() == 0 ? Option.none() : part.in(scope));
    }
}
