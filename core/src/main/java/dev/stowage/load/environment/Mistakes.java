package dev.stowage.load.environment;

import static dev.stowage.problem.ComposeProblem.ENVIRONMENT_MISSING_ATTRIBUTE;
import static dev.stowage.problem.ComposeProblem.ENVIRONMENT_UNKNOWN_ATTRIBUTE;
import static dev.stowage.problem.ComposeProblem.ENVIRONMENT_UNKNOWN_WORD;
import static dev.stowage.problem.ComposeProblem.ENVIRONMENT_WRONG_TYPE;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.Edit;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;

/** What is wrong with an environment file, as sentences. */
final class Mistakes {
    private Mistakes() {}

    static Problem unknown(AttributePath parent, Node.Entry entry, LinkedHashSet<String> known) {
        return Problem.at(
                        entry.keySpan(),
                        ENVIRONMENT_UNKNOWN_ATTRIBUTE,
                        "there is no attribute " + entry.key() + " " + place(parent))
                .path(parent.key(entry.key()))
                .hint(NearestName.hintOrAll(entry.key(), known.toVector()))
                .build();
    }

    static Problem missing(AttributePath parent, Span name, String key) {
        return Problem.at(name, ENVIRONMENT_MISSING_ATTRIBUTE, "there is no " + key + " " + place(parent))
                .path(parent)
                .hint("add " + key)
                .build();
    }

    private static String place(AttributePath parent) {
        return parent.equals(AttributePath.ROOT) ? "at the top level" : "in " + parent;
    }

    static Problem wrongType(Located value, String expected) {
        return wrong(value, expected).build();
    }

    /** Any other single value becomes a text by quotes. */
    static Problem noText(Located value) {
        Problem.Builder problem = wrong(value, "a string");
        return value.node() instanceof Node.Scalar scalar && !(scalar instanceof Node.Null)
                ? quoted(problem, value.path(), ScalarText.of(scalar)).build()
                : problem.build();
    }

    private static Problem.Builder quoted(Problem.Builder problem, AttributePath path, String text) {
        return problem.hint("put it in quotes: \"" + text + "\"").addEdit(Edit.set(path, Tree.text(text)));
    }

    private static Problem.Builder wrong(Located value, String expected) {
        String sentence =
                value.path() + " takes " + expected + ", not " + value.node().phrase();
        return Problem.at(value.node().span(), ENVIRONMENT_WRONG_TYPE, sentence).path(value.path());
    }

    static Problem empty(Located value) {
        return Problem.at(value.node().span(), ENVIRONMENT_WRONG_TYPE, value.path() + " is empty")
                .path(value.path())
                .build();
    }

    static Problem unknownWord(Located value, String word, Vector<String> words) {
        return Problem.at(value.node().span(), ENVIRONMENT_UNKNOWN_WORD, value.path() + " cannot be " + word)
                .path(value.path())
                .hint(NearestName.hintOrAll(word, words))
                .build();
    }
}
