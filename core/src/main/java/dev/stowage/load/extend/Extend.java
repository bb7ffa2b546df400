package dev.stowage.load.extend;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Completes services and jobs by those that they extend (Compose Specification, "extends"; compose-go v2.16.2). */
public final class Extend {

    private Extend() {}

    /**
     * The document with every base merged in and no {@code extends} left, except of a base that is null, as in the
     * reference. {@code replaced} is taken out of the bases first. Problems: a base that does not exist, a cycle, an
     * {@code extends} of the wrong form, a kind that cannot override another, and those of the other files; the
     * service becomes bad.
     */
    public static Checked<Node.Fields> apply(
            Node.Fields document, Vector<AttributePath> replaced, ExtendContext context) {
        Chains chains = new Chains(new Trees(new Document(document, replaced), context));
        Node.Fields extended = document.mapValues(section ->
                ComposePath.WORKLOADS.contains(section.key()) && section.value() instanceof Node.Fields workloads
                        ? extended(section.key(), workloads, chains)
                        : section.value());
        return new Checked<>(extended, chains.problems());
    }

    /**
     * The document with services and jobs that are null marked bad: alone, such a section says nothing, and over the
     * same section of another file it would be lost in silence.
     */
    public static Checked<Node.Fields> sections(Node.Fields document) {
        Vector<EmptySection> empty = ComposePath.WORKLOADS
                .flatMap(document::entry)
                .filter(entry -> entry.value() instanceof Node.Null)
                .map(entry -> EmptySection.in(document, entry));
        return new Checked<>(
                empty.foldLeft(document, (all, section) -> section.from(all)), empty.map(EmptySection::problem));
    }

    private static Node extended(String section, Node.Fields workloads, Chains chains) {
        return workloads.mapValues(workload -> workload.value() instanceof Node.Fields
                ? chains.complete(new Link(Option.none(), section, workload.key()))
                : workload.value());
    }
}
