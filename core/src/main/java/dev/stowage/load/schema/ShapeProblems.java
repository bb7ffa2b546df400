package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.OddBlank;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What does not fit, as a sentence. A value is repeated only where the file itself shows it. */
final class ShapeProblems {
    private static final int MOST_NAMES = 3;
    private static final String OR_EXTENSION = "remove it, or let its name begin with x- to keep it as an extension";

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
        boolean item = at.steps().lastOption().exists(AttributePath.Index.class::isInstance);
        return item ? "an item of " + at.parent().map(AttributePath::last).getOrElse("") : at.last();
    }

    static Problem unknownWord(Vector<String> words, AttributePath at, Node.Text found) {
        String what = WrongKind.shown(found.value(), found.span()).getOrElse("this");
        String choice = words.size() == 1 ? words.head() : words.init().mkString(", ") + " or " + words.last();
        Problem.Builder problem = Problem.at(
                        found.span(), ComposeProblem.UNKNOWN_WORD, name(at) + " takes " + choice + ", not " + what)
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

    static Problem missing(AttributePath at, Span owner, String name) {
        return Problem.at(owner, ComposeProblem.MISSING_ATTRIBUTE, at + " has no " + name)
                .path(at)
                .hint("add " + name)
                .build();
    }

    static Problem unknown(MappingShape expected, AttributePath at, Node.Entry entry) {
        return expected.chosen().isDefined() ? badName(at, entry) : unknownAttribute(expected, at, entry);
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

    private static Problem unknownAttribute(MappingShape expected, AttributePath at, Node.Entry entry) {
        String place = at.equals(AttributePath.ROOT) ? "at the top level" : "in " + at;
        Vector<String> known = Vector.ofAll(expected.attributes().keySet());
        Option<String> belongs = Misplaced.hint(at, entry);
        Option<String> misspelled = NearestName.of(entry.key(), known).filter(name -> belongs.isEmpty());
        return Problem.at(
                        entry.keySpan(),
                        ComposeProblem.UNKNOWN_ATTRIBUTE,
                        "there is no attribute " + entry.key() + " " + place)
                .path(at.key(entry.key()))
                .hint(blank(entry)
                        .orElse(() -> fraction(entry))
                        .orElse(() -> misspelled
                                .map(Vector::of)
                                .orElse(() -> begun(entry.key(), known))
                                .map(names -> names.mkString("did you mean ", " or ", "?")))
                        .orElse(belongs)
                        .getOrElse(expected.extensions() ? OR_EXTENSION : "remove it"))
                .edits(misspelled
                        .filter(name -> expected.at(name).exists(shape -> shape.takes(Kind.of(entry.value()))))
                        .map(name -> Edit.rename(at.key(entry.key()), name))
                        .toVector())
                .build();
    }

    private static Option<String> blank(Node.Entry entry) {
        return OddBlank.leading(entry.key()).map(blank -> blank.words() + " stands before it: indent with spaces");
    }

    private static Option<String> fraction(Node.Entry entry) {
        return Option.when(
                entry.value() instanceof Node.Null && startsWithDigit(entry.key()),
                "write a fraction with a point: a comma in braces begins another key");
    }

    /** The one that a word shortens, or the few that begin with it. */
    private static Option<Vector<String>> begun(String word, Vector<String> known) {
        return NearestName.shortened(word, known)
                .map(Vector::of)
                .orElse(() -> Option.some(known.filter(name -> name.startsWith(word)))
                        .filter(names -> names.nonEmpty() && names.size() <= MOST_NAMES));
    }

    private static boolean startsWithDigit(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }
}
