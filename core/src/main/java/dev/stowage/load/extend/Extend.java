package dev.stowage.load.extend;

import dev.stowage.load.merge.Deletion;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Completes services and jobs by those that they extend (Compose Specification, "extends"; compose-go v2.16.2). */
public final class Extend {
    private static final Vector<String> SECTIONS = Vector.of("services", "jobs");

    private Extend() {}

    /**
     * The document with every base merged in and no {@code extends} left, but for one of a base that is null, as in the
     * reference. What {@code replaced} names is taken out of the bases first. Problems: a base that does not exist, a
     * circle, an {@code extends} of the wrong form, a kind that cannot override another, and those of the other files;
     * the service becomes bad.
     */
    public static Checked<Node.Fields> apply(
            Node.Fields document, Vector<AttributePath> replaced, Surroundings surroundings) {
        Chains chains = new Chains(new Trees(document, surroundings), Deletion.of(replaced));
        Node.Fields extended = document.mapValues(
                section -> SECTIONS.contains(section.key()) && section.value() instanceof Node.Fields workloads
                        ? extended(section.key(), workloads, chains)
                        : section.value());
        return new Checked<>(extended, chains.problems());
    }

    private static Node extended(String section, Node.Fields workloads, Chains chains) {
        return workloads.mapValues(workload -> workload.value() instanceof Node.Fields
                ? chains.complete(new Link(Option.none(), section, workload.key()))
                : workload.value());
    }
}
