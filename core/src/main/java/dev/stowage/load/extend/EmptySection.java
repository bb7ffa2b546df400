package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Series;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * A section with nothing below its name.
 *
 * @param beside what stands in its column and was to stand below it
 */
record EmptySection(Node.Entry section, Vector<Node.Entry> beside) {
    private static final Set<String> OF_DOCUMENT = ComposePath.SECTIONS.toSet().addAll(Vector.of("name", "include"));

    private static final Vector<String> SOURCES = Vector.of("image", "build");

    static EmptySection in(Node.Fields document, Node.Entry section) {
        return new EmptySection(
                section,
                Vector.ofAll(document.entries()).filter(entry -> section.key().equals("services") && isService(entry)));
    }

    private static boolean isService(Node.Entry entry) {
        return entry.value() instanceof Node.Fields map
                && SOURCES.exists(map::has)
                && !OF_DOCUMENT.contains(entry.key())
                && !ComposePath.isExtension(entry.key());
    }

    /** The document with all of it bad. */
    Node.Fields from(Node.Fields document) {
        return beside.append(section)
                .foldLeft(
                        document,
                        (all, entry) -> all.with(
                                entry.withValue(new Node.Bad(entry.value().span()))));
    }

    Problem problem() {
        String name = section.key();
        Vector<String> names = beside.map(Node.Entry::key);
        String why = names.isEmpty()
                ? ""
                : ", for " + Series.and(names) + " beside it " + (names.size() == 1 ? "is" : "are") + " not indented";
        return Problem.at(section.keySpan(), ComposeProblem.WRONG_TYPE, name + " holds nothing" + why)
                .path(AttributePath.of(name))
                .hint(
                        names.isEmpty()
                                ? "write what belongs to it below " + name + ":, or leave it out"
                                : "indent what belongs to " + name + " by two more spaces")
                .build();
    }
}
