package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.problem.Series;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What does not fit, as a sentence. A value is repeated only where the file itself shows it. */
final class ShapeProblems {
    private ShapeProblems() {}

    /** Each object of Kubernetes says these two of itself. */
    static Problem otherFormat(Node.Fields document) {
        return Problem.at(
                        document.entry("apiVersion").map(Node.Entry::keySpan).getOrElse(document.span()),
                        ComposeProblem.UNKNOWN_ATTRIBUTE,
                        "this is a manifest of Kubernetes, and no Compose file")
                .path(AttributePath.of("apiVersion"))
                .hint("write its containers as services of a Compose file")
                .build();
    }

    /** The attribute, or the one whose item this is. */
    static String name(AttributePath at) {
        return at.isItem()
                ? "an item of " + at.parent().map(AttributePath::last).getOrElse("")
                : at.last();
    }

    static Problem unknownWord(Vector<String> words, AttributePath at, Node.Text found) {
        String what = WrongKind.shown(found.value(), found.span()).getOrElse("this");
        Problem.Builder problem = Problem.at(
                        found.span(),
                        ComposeProblem.UNKNOWN_WORD,
                        name(at) + " takes " + Series.or(words) + ", not " + what)
                .path(at);
        return NearestName.of(found.value(), words)
                .orElse(() -> only(words.filter(word -> word.contains(found.value()))))
                .map(word -> problem.hint("did you mean " + word + "?").addEdit(Edit.set(at, Tree.text(word))))
                .getOrElse(() -> problem.hint(words.mkString("write ", ", or ", "")))
                .build();
    }

    private static Option<String> only(Vector<String> words) {
        return Option.when(words.size() == 1, () -> words.head());
    }

    static Problem malformed(Form form, AttributePath at, Node.Text found) {
        return Problem.at(found.span(), ComposeProblem.MALFORMED_VALUE, name(at) + " does not have the form it needs")
                .path(at)
                .hint("write " + form.words())
                .build();
    }

    static Problem outside(Shape.Range range, AttributePath at, Node.Scalar found) {
        String limits = range.largest() == Long.MAX_VALUE
                ? "less than " + range.least()
                : "outside " + range.least() + ".." + range.largest();
        String value = WrongKind.shown(ScalarText.of(found), found.span())
                .map(text -> " " + text)
                .getOrElse("");
        return Problem.at(found.span(), ComposeProblem.OUT_OF_RANGE, name(at) + value + " is " + limits)
                .path(at)
                .hint("write " + range.words())
                .build();
    }

    static Problem infinite(AttributePath at, Node.Scalar found) {
        return Problem.at(found.span(), ComposeProblem.OUT_OF_RANGE, name(at) + " is not a finite number")
                .path(at)
                .hint("write it in digits")
                .build();
    }

    static Problem repeated(AttributePath at, Node first, Node second) {
        return Problem.at(second.span(), ComposeProblem.REPEATED_ITEM, name(at) + " is there twice")
                .path(at)
                .addRelated(new Related("the first is here", first.span()))
                .hint("remove one of the two")
                .addEdit(Edit.remove(at))
                .build();
    }

    static Problem missing(AttributePath at, Span owner, String name, Option<Shape> shape) {
        return Problem.at(owner, ComposeProblem.MISSING_ATTRIBUTE, at + " has no " + name)
                .path(at)
                .hint("add " + Examples.ofMissing(name, shape))
                .build();
    }

    static Problem unknown(MappingShape expected, AttributePath at, Node.Fields map, Node.Entry entry) {
        return expected.chosen().isDefined()
                ? badName(at, entry)
                : new UnknownAttribute(expected, at, map, entry).problem();
    }

    private static Problem badName(AttributePath at, Node.Entry entry) {
        String sentence = entry.key().isEmpty() ? "a name in " + at + " is empty" : entry.key() + " is not a name";
        return Problem.at(entry.keySpan(), ComposeProblem.INVALID_NAME, sentence)
                .path(at.key(entry.key()))
                .hint(
                        entry.key().endsWith(":")
                                ? "put a space behind the colon"
                                : "names consist of letters, digits, dots, underscores and dashes")
                .build();
    }
}
