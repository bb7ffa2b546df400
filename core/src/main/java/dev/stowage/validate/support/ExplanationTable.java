package dev.stowage.validate.support;

import dev.stowage.extension.ExtensionKey;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.write.Columns;
import dev.stowage.write.Writable;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** What becomes of attributes in some dialects, as columns or as a document. */
record ExplanationTable(Explanation explanation, Vector<Dialect> dialects) {
    private static final Vector<String> HEADINGS = Vector.of("ATTRIBUTE", "DIALECT", "OUTCOME", "DETAILS");
    private static final int GAP = 3;

    /** Attributes first, then keys; what the dialects have in common is said once. */
    Vector<String> lines() {
        Vector<Vector<String>> rows = explanation.attributes().flatMap(this::rows);
        Vector<String> table = rows.isEmpty()
                ? Vector.empty()
                : new Columns(0, GAP).lines(rows.prepend(HEADINGS)).map(String::stripTrailing);
        Vector<String> keys = explanation.keys().flatMap(this::paragraph);
        return table.isEmpty() || keys.isEmpty()
                ? table.appendAll(keys)
                : table.append("").appendAll(keys);
    }

    private Vector<Vector<String>> rows(Attribute attribute) {
        Vector<Outcome> outcomes = dialects.map(attribute::outcome);
        Vector<Vector<String>> rows = outcomes.distinct().size() == 1 && dialects.size() > 1
                ? Vector.of(row("both", outcomes.head()))
                : dialects.zip(outcomes)
                        .map(pair -> row(pair._1.word(), pair._2))
                        .toVector();
        return rows.zipWithIndex((row, at) -> row.prepend(at == 0 ? attribute.name() : ""));
    }

    private static Vector<String> row(String dialect, Outcome outcome) {
        return Vector.of(
                dialect,
                outcome.kind().word(),
                Vector.of(outcome.destination(), outcome.note())
                        .reject(String::isEmpty)
                        .mkString(": "));
    }

    private Vector<String> paragraph(ExtensionKey key) {
        String meaning = dialects.flatMap(key::form)
                .headOption()
                .map(form -> ": " + form.meaning())
                .getOrElse("");
        return dialects.map(dialect -> String.format("  %-13s%s", dialect.word(), words(key.form(dialect))))
                .prepend(key.name() + ", in " + key.places().mkString(" or ") + meaning);
    }

    private static String words(Option<ExtensionKey.Form> form) {
        return form.map(known -> known.type() + "; default: " + known.fallback())
                .getOrElse(Outcome.Kind.IGNORED.word());
    }

    /** A list of attributes and one of keys, each with what holds in each dialect. */
    Writable document() {
        Tree document = fields(
                "attributes", new Tree.Items(explanation.attributes().map(this::document)),
                "extensions", new Tree.Items(explanation.keys().map(this::document)));
        return sink -> sink.tree(document);
    }

    private Tree document(Attribute attribute) {
        return inDialects(fields("name", Tree.text(attribute.name())), dialect -> {
            Outcome outcome = attribute.outcome(dialect);
            LinkedHashMap<String, Tree> told =
                    LinkedHashMap.of("outcome", Tree.text(outcome.kind().word()));
            return new Tree.Fields(told.merge(properties(outcome)).merge(note(outcome)));
        });
    }

    private static LinkedHashMap<String, Tree> properties(Outcome outcome) {
        Tree all = new Tree.Items(outcome.properties().map(property -> Tree.text("AWS::" + property)));
        return outcome.properties().isEmpty() ? LinkedHashMap.empty() : LinkedHashMap.of("properties", all);
    }

    private static LinkedHashMap<String, Tree> note(Outcome outcome) {
        return outcome.note().isEmpty() ? LinkedHashMap.empty() : LinkedHashMap.of("note", Tree.text(outcome.note()));
    }

    private Tree document(ExtensionKey key) {
        Tree.Fields head = fields(
                "name",
                Tree.text(key.name()),
                "places",
                new Tree.Items(key.places().map(Tree::text)));
        return inDialects(
                head,
                dialect -> key.form(dialect)
                        .map(form -> new Tree.Fields(LinkedHashMap.of(
                                "type", Tree.text(form.type()),
                                "default", Tree.text(form.fallback()),
                                "meaning", Tree.text(form.meaning()))))
                        .getOrElse(() -> fields("outcome", Tree.text(Outcome.Kind.IGNORED.word()))));
    }

    private Tree inDialects(Tree.Fields head, Function<Dialect, Tree.Fields> of) {
        return new Tree.Fields(head.values()
                .merge(LinkedHashMap.ofEntries(
                        dialects.map(dialect -> Tuple.of(dialect.word(), (Tree) of.apply(dialect))))));
    }

    private static Tree.Fields fields(String key, Tree value) {
        return new Tree.Fields(LinkedHashMap.of(key, value));
    }

    private static Tree.Fields fields(String key, Tree value, String second, Tree secondValue) {
        return new Tree.Fields(LinkedHashMap.of(key, value, second, secondValue));
    }
}
