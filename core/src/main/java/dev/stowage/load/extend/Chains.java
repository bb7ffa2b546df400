package dev.stowage.load.extend;

import dev.stowage.load.merge.Merge;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Services completed by what they extend, each once. A chain is followed in a loop, not by recursion: a document may
 * make it as long as it likes.
 */
final class Chains {
    private final Trees trees;
    private final Map<Link, Node> complete = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Chains(Trees trees) {
        this.trees = trees;
    }

    Vector<Problem> problems() {
        return trees.problems().appendAll(problems);
    }

    /** The service at a place that has one. */
    Node complete(Link start) {
        Map<Link, Hop> hops = new LinkedHashMap<>();
        Step next = step(start);
        while (next instanceof Hop hop && hops.putIfAbsent(trees.identity(hop.from()), hop) == null) {
            next = step(hop.base());
        }
        Node end = next.fold(Step.End::node, again -> cycle(hops, again));
        return Vector.ofAll(hops.values()).foldRight(end, this::joined);
    }

    private Step step(Link link) {
        return Option.of(complete.get(link))
                .<Step>map(Step.End::new)
                .getOrElse(() -> from(link, Workloads.find(link, trees.tree(link))));
    }

    private Step from(Link link, Node written) {
        return written instanceof Node.Fields service
                ? service.entry(Reference.EXTENDS)
                        .map(entry -> onward(link, service, entry))
                        .getOrElse(() -> new Step.End(service))
                : new Step.End(written);
    }

    private Step onward(Link link, Node.Fields service, Node.Entry written) {
        Reference.warnings(link, written).forEach(problems::add);
        return base(link, written).fold(found -> broken(service, found), base -> new Hop(link, service, written, base));
    }

    private Either<Vector<Problem>, Link> base(Link link, Node.Entry written) {
        return Reference.of(link, written)
                .flatMap(reference -> trees.follow(link, reference)
                        .filterOrElse(
                                base -> Workloads.has(base, trees.tree(base)),
                                base -> Workloads.missing(
                                        link, reference, base, trees.tree(base), at -> trees.names(link, at))));
    }

    private Step broken(Node.Fields service, Vector<Problem> found) {
        found.forEach(problems::add);
        return new Step.End(new Node.Bad(service.span()));
    }

    private Node cycle(Map<Link, Hop> hops, Hop again) {
        Link place = trees.identity(again.from());
        problems.add(Cycle.problem(Vector.ofAll(hops.entrySet())
                .dropUntil(hop -> hop.getKey().equals(place))
                .map(Map.Entry::getValue)));
        return new Node.Bad(again.service().span());
    }

    private Node joined(Hop hop, Node base) {
        Node joined = base instanceof Node.Null ? hop.service() : over(hop, base);
        complete.put(hop.from(), joined);
        return joined;
    }

    private Node over(Hop hop, Node base) {
        if (!(base instanceof Node.Fields inherited)) {
            Workloads.noMapping(hop, base).forEach(problems::add);
            return new Node.Bad(hop.service().span());
        }
        Node.Fields kept = trees.replaced(hop.from()).from(hop.from().path(), inherited);
        Checked<Node> merged = Merge.parts(hop.from().path(), kept.without(Reference.EXTENDS), hop.own());
        merged.problems().forEach(problems::add);
        return merged.value();
    }
}
