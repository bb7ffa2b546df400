package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.OddBlank;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.HashMap;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A key that a mapping does not take, and what was probably meant.
 *
 * @param map all that stands there
 */
record UnknownAttribute(MappingShape expected, AttributePath at, Node.Fields map, Node.Entry entry) {
    private static final int MOST_NAMES = 3;
    private static final String OR_EXTENSION = "remove it, or let its name begin with x- to keep it as an extension";

    /** Lists of texts with a colon inside, which a space behind it makes a mapping. */
    static final Vector<String> PAIRS = Vector.of("volumes", "ports", "devices");

    /** Lists of names, with what is written of each at the top level. */
    private static final Map<String, String> DEFINED =
            HashMap.of("secrets", "./secret.txt", "configs", "./settings.conf");

    /** Attributes that take any key, as what a driver calls its own does. */
    private static final Vector<String> OPTIONS = Vector.of("options", "driver_opts");

    Problem problem() {
        String place = at.equals(AttributePath.ROOT) ? "at the top level" : "in " + at;
        Option<String> meant = meant();
        return Problem.at(
                        entry.keySpan(),
                        ComposeProblem.UNKNOWN_ATTRIBUTE,
                        "there is no attribute " + entry.key() + " " + place)
                .path(at.key(entry.key()))
                .hint(hint(meant))
                .edits(meant.filter(name -> expected.at(name).exists(shape -> shape.takes(Kind.of(entry.value()))))
                        .map(name -> Edit.rename(at.key(entry.key()), name))
                        .toVector())
                .build();
    }

    private String hint(Option<String> meant) {
        return blank().orElse(this::fraction)
                .orElse(() -> meant.map(Vector::of)
                        .orElse(this::several)
                        .map(names -> names.mkString("did you mean ", " or ", "?")))
                .orElse(this::defined)
                .orElse(this::pair)
                .orElse(() -> Misplaced.hint(at, entry))
                .orElse(this::option)
                .orElse(this::alone)
                .getOrElse(expected.extensions() ? OR_EXTENSION : "remove it");
    }

    private Vector<String> known() {
        return Vector.ofAll(expected.attributes().keySet());
    }

    /** The one attribute that other tools call so, or that is misspelled and does not belong elsewhere. */
    private Option<String> meant() {
        Vector<String> otherwise = otherwise();
        return otherwise.isEmpty()
                ? NearestName.of(entry.key(), known())
                        .filter(name -> Misplaced.hint(at, entry).isEmpty())
                : Option.when(otherwise.size() == 1, otherwise::head);
    }

    private Vector<String> otherwise() {
        return NearestName.otherwise(entry.key(), known());
    }

    private Option<Vector<String>> several() {
        return Option.some(otherwise()).filter(Vector::nonEmpty).orElse(this::begun);
    }

    /** The one that the key shortens, or the few that begin with it. */
    private Option<Vector<String>> begun() {
        return NearestName.shortened(entry.key(), known())
                .map(Vector::of)
                .orElse(() -> Option.some(known().filter(name -> name.startsWith(entry.key())))
                        .filter(names -> names.nonEmpty() && names.size() <= MOST_NAMES));
    }

    private Option<String> blank() {
        return OddBlank.leading(entry.key()).map(blank -> blank.words() + " stands before it: indent with spaces");
    }

    private Option<String> fraction() {
        return Option.when(
                entry.value() instanceof Node.Null && startsWithDigit(entry.key()),
                "write a fraction with a point: a comma in braces begins another key");
    }

    private static boolean startsWithDigit(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }

    /** The list in which the mapping is an item with nothing else in it. */
    private Option<String> list() {
        return at.isItem() && isAlone() ? at.parent().map(AttributePath::last) : Option.none();
    }

    /** Found without a copy of the mapping, which may have thousands of keys that do not exist. */
    private boolean isAlone() {
        return Iterator.ofAll(map.entries())
                .forAll(other -> other.key().equals(entry.key()) || other.value() instanceof Node.Bad);
    }

    /** {@code - token: ./token.txt}, where the name alone belongs. */
    private Option<String> defined() {
        return list().flatMap(list -> DEFINED.get(list)
                .map(file -> "write the name alone: - " + entry.key() + "; and at the top level " + list + ": {"
                        + entry.key() + ": {file: " + value().getOrElse(file) + "}}"));
    }

    private Option<String> pair() {
        return list().filter(PAIRS::contains)
                .flatMap(list -> value())
                .map(value -> "put no space behind the colon: \"" + entry.key() + ":" + value + "\"");
    }

    private Option<String> value() {
        return entry.value() instanceof Node.Scalar scalar && !(scalar instanceof Node.Null)
                ? WrongKind.shown(ScalarText.of(scalar), scalar.span())
                : Option.none();
    }

    private Option<String> option() {
        return known().find(OPTIONS::contains)
                .map(name -> "remove it; if it is an option of the driver, write it below " + name);
    }

    /** A name at the top level with nothing below it. */
    private Option<String> alone() {
        return Option.when(
                at.equals(AttributePath.ROOT) && entry.value() instanceof Node.Null,
                () -> "write services: above it, and indent it, if it is a service; else remove it");
    }
}
