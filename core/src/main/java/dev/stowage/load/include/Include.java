package dev.stowage.load.include;

import static dev.stowage.problem.ComposeProblem.WRONG_TYPE;

import dev.stowage.load.merge.Deletion;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;

/** Joins to a document what the files declare that it includes (Compose Specification, "include"; compose-go v2.16.2). */
public final class Include {
    static final AttributePath PATH = AttributePath.of("include");

    private Include() {}

    /**
     * The document joined with what its entries declare, and without {@code include}. Where both declare a name, the
     * document is merged over the entry, and an earlier entry over a later one; {@code replaced} is taken out of the
     * entries first. Problems: an entry of the wrong form, a cycle, a file that would have to be fetched, and those
     * of the included files; an entry with such a problem adds nothing.
     */
    public static Checked<Node.Fields> apply(Node.Fields document, Vector<AttributePath> replaced, Including project) {
        Node.Fields own = document.without("include");
        return document.get("include")
                .map(entries -> joined(own, entries, Deletion.of(replaced), new Entries(project)))
                .getOrElse(() -> Checked.of(own));
    }

    private static Checked<Node.Fields> joined(Node.Fields own, Node include, Deletion replaced, Entries entries) {
        if (include instanceof Node.Items list) {
            return list.values()
                    .zipWithIndex()
                    .foldLeft(
                            Checked.of(own),
                            (joined, entry) -> joined.flatMap(present -> entries.load(PATH.index(entry._2), entry._1)
                                    .flatMap(declared -> Import.joined(present, declared, replaced))));
        }
        return include instanceof Node.Null || include instanceof Node.Bad
                ? Checked.of(own)
                : Checked.of(own, noList(include));
    }

    private static Problem noList(Node include) {
        return Problem.at(include.span(), WRONG_TYPE, "include is a list, but this is " + include.phrase())
                .path(PATH)
                .hint("write each file on a line of its own that begins with a dash")
                .build();
    }
}
