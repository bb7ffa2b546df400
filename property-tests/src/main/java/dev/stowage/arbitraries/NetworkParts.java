package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** How a service is reached: its networks, its ports, and whom it waits for. */
final class NetworkParts {
    /** Far enough apart that numbers of several services never meet when each adds its position. */
    private static final Vector<Integer> PUBLISHED = Vector.of(80, 180, 1180, 8080, 30_000);

    private NetworkParts() {}

    static Vector<Arbitrary<Part>> all() {
        return Vector.of(
                        networks(),
                        ports(),
                        expose(),
                        dependencies("service_started", "service_healthy", "service_completed_successfully"))
                .appendAll(TaskShapes.all());
    }

    private static Arbitrary<Part> expose() {
        return Part.of(
                "expose",
                target().map(Object::toString)
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(Trees::texts));
    }

    static Vector<Arbitrary<Part>> ofDockerEcs() {
        return Vector.of(networks(), portsOfDockerEcs(), expose(), dependencies("service_started", "service_healthy"));
    }

    private static Arbitrary<Part> networks() {
        Arbitrary<Tree> attachment = Arbitraries.oneOf(
                Arbitraries.just(Tree.NOTHING),
                Arbitraries.just(Trees.fields()),
                Arbitraries.just(Trees.fields(Tuple.of("priority", Tree.whole(1)))));
        return Arbitraries.oneOf(
                Part.naming(
                        "networks",
                        Part.Scope::networks,
                        Arbitraries.just(1),
                        names -> Trees.texts(names.map(Tuple2::_1))),
                Part.naming("networks", Part.Scope::networks, attachment, Trees::fields));
    }

    private static Arbitrary<Part> dependencies(String... conditions) {
        Arbitrary<Tree> condition = Texts.word(conditions).map(word -> Trees.fields(Tuple.of("condition", word)));
        return Arbitraries.oneOf(
                Part.naming(
                        "depends_on",
                        Part.Scope::earlierServices,
                        Arbitraries.just(1),
                        names -> Trees.texts(names.map(Tuple2::_1))),
                Part.naming("depends_on", Part.Scope::earlierServices, condition, Trees::fields));
    }

    private static Arbitrary<Integer> target() {
        return Arbitraries.oneOf(
                Arbitraries.of(80, 180, 443, 3000, 8080), Arbitraries.integers().between(1, 65_535));
    }

    /** A port: which published one, its target, its transport, and whether it is written at length. */
    private record Port(
            int choice, int target, String transport, boolean inLongForm, LinkedHashMap<String, Tree> keys) {
        Tree written(int position) {
            int published = PUBLISHED.get(choice) + position;
            return inLongForm || !keysOfTcp().isEmpty()
                    ? longForm(published)
                    : Tree.text(published + ":" + target + "/" + transport);
        }

        private Tree longForm(int published) {
            return new Tree.Fields(Trees.fields(
                            Tuple.of("target", Tree.whole(target)),
                            Tuple.of("published", Tree.text(Integer.toString(published))),
                            Tuple.of("protocol", Tree.text(transport)))
                    .values()
                    .merge(keysOfTcp()));
        }

        private LinkedHashMap<String, Tree> keysOfTcp() {
            return transport.equals("tcp") ? keys : LinkedHashMap.empty();
        }
    }

    private static Arbitrary<Part> ports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PUBLISHED.size() - 1),
                        target(),
                        Arbitraries.of("tcp", "tcp", "udp"),
                        Arbitraries.of(false, true),
                        KeyParts.ofPort())
                .as(Port::new)
                .list()
                .uniqueElements(Port::choice)
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(NetworkParts::withOneOfTcp)
                .map(ports -> scope ->
                        Option.some(Tuple.of("ports", Trees.items(ports.map(port -> port.written(scope.position()))))));
    }

    /** Without one, nobody could tell whether those of UDP are healthy. */
    private static Vector<Port> withOneOfTcp(List<Port> ports) {
        Port first = ports.get(0);
        return Vector.ofAll(ports)
                .update(0, new Port(first.choice(), first.target(), "tcp", first.inLongForm(), first.keys()));
    }

    /** A port that is published as what it is: the last digit says whose it is, so that no two services have one. */
    private record SamePort(int base, String transport, Form form) {
        private enum Form {
            SHORT,
            BOTH,
            LONG,
            WITHOUT_TRANSPORT
        }

        Tree written(int position) {
            int port = base + position;
            return switch (form) {
                case SHORT -> Tree.text(port + "/" + transport);
                case BOTH -> Tree.text(port + ":" + port + "/" + transport);
                case LONG ->
                    Trees.fields(Tuple.of("target", Tree.whole(port)), Tuple.of("protocol", Tree.text(transport)));
                case WITHOUT_TRANSPORT ->
                    Trees.fields(Tuple.of("target", Tree.whole(port)), Tuple.of("x-aws-protocol", Tree.text("http")));
            };
        }
    }

    private static Arbitrary<Part> portsOfDockerEcs() {
        return Combinators.combine(
                        Arbitraries.of(80, 440, 2080, 5430, 9000),
                        Arbitraries.of("tcp", "tcp", "udp"),
                        Arbitraries.of(SamePort.Form.values()))
                .as(SamePort::new)
                .list()
                .uniqueElements(SamePort::base)
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(ports -> scope -> Option.some(Tuple.of(
                        "ports", Trees.items(Vector.ofAll(ports).map(port -> port.written(scope.position()))))));
    }
}
