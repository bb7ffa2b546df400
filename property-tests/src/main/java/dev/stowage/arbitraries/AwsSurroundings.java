package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What applications of the dialect {@code modern} say of AWS as a whole, or in one service only. */
final class AwsSurroundings {
    private static final String DISK = "disk";

    private AwsSurroundings() {}

    /** Nothing, or a network of its own, a disk, GPUs. */
    static Arbitrary<UnaryOperator<ComposeApp>> any() {
        return Combinators.combine(
                        sometimes(network()),
                        sometimes(Arbitraries.just(AwsSurroundings::withDisk)),
                        sometimes(Arbitraries.just(AwsSurroundings::withGpus)))
                .as((network, disk, gpus) -> app -> gpus.apply(disk.apply(network.apply(app))));
    }

    private static Arbitrary<UnaryOperator<ComposeApp>> sometimes(Arbitrary<UnaryOperator<ComposeApp>> change) {
        return Arbitraries.oneOf(
                Arbitraries.just(UnaryOperator.identity()), Arbitraries.just(UnaryOperator.identity()), change);
    }

    private static Arbitrary<UnaryOperator<ComposeApp>> network() {
        return Combinators.combine(
                        Texts.whole(2, 3), Texts.word("none", "single", "per_zone"), Texts.word("logs", "ecr.api"))
                .as((zones, nat, endpoint) -> app -> app.withDocument(Documents.with(
                        app.document(),
                        Trees.fields(
                                Tuple.of("zones", zones),
                                Tuple.of("nat", nat),
                                Tuple.of("endpoints", Trees.items(Vector.of(endpoint)))),
                        "x-aws-vpc",
                        "create")));
    }

    private static ComposeApp withDisk(ComposeApp app) {
        Tree.Fields volume = Trees.fields(
                Tuple.of("driver", Tree.text("ebs")),
                Tuple.of("driver_opts", Trees.fields(Tuple.of("size", Tree.integer(20)))));
        return inTheFirst(
                app.withDocument(Documents.with(app.document(), volume, "volumes", DISK)),
                service -> new Tree.Fields(service.values()
                        .put("volumes", Trees.items(mounts(service).append(Tree.text(DISK + ":/disk"))))));
    }

    private static Vector<Tree> mounts(Tree.Fields service) {
        return service.values()
                .get("volumes")
                .filter(Tree.Items.class::isInstance)
                .map(items -> ((Tree.Items) items).values())
                .getOrElse(Vector.empty());
    }

    private static ComposeApp withGpus(ComposeApp app) {
        Tree.Fields device = Trees.fields(
                Tuple.of("capabilities", Trees.texts(Vector.of("gpu"))), Tuple.of("count", Tree.integer(1)));
        return inTheFirst(
                app,
                service -> Documents.with(
                        service, Trees.items(Vector.of(device)), "deploy", "resources", "reservations", "devices"));
    }

    private static ComposeApp inTheFirst(ComposeApp app, UnaryOperator<Tree.Fields> change) {
        return app.services()
                .map(services -> app.withServices(LinkedHashMap.ofEntries(services.toVector()
                        .zipWithIndex()
                        .map(service -> service._2 == 0 ? changed(service._1, change) : service._1))))
                .getOrElse(app);
    }

    private static Tuple2<String, Tree> changed(Tuple2<String, Tree> service, UnaryOperator<Tree.Fields> change) {
        return service._2 instanceof Tree.Fields fields ? Tuple.of(service._1, change.apply(fields)) : service;
    }
}
