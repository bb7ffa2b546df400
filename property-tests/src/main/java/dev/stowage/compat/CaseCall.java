package dev.stowage.compat;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.source.Limits;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a recorded case was called and how it is compared: the keys of its {@code case.yaml}. */
record CaseCall(Lazy<Node.Fields> keys) {
    /** Read when it is asked for: a broken case is none of the others. */
    static CaseCall of(Path folder) {
        return new CaseCall(Lazy.of(() -> read(folder)));
    }

    private static Node.Fields read(Path folder) {
        try {
            byte[] text = Files.readAllBytes(folder.resolve("case.yaml"));
            Node root = Yaml.parse("case.yaml", text, Limits.defaults())
                    .value()
                    .head()
                    .root();
            if (root instanceof Node.Fields keys) {
                return keys;
            }
            throw new IllegalStateException("no mapping in " + folder.resolve("case.yaml"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Option<String> text(String key) {
        return keys.get().get(key).map(CaseCall::scalar);
    }

    Vector<String> list(String key) {
        return keys.get().get(key).map(CaseCall::items).getOrElse(Vector::empty);
    }

    LinkedHashMap<String, String> texts(String key) {
        return entries(key).mapValues(CaseCall::scalar);
    }

    LinkedHashMap<String, Vector<String>> lists(String key) {
        return entries(key).mapValues(CaseCall::items);
    }

    private LinkedHashMap<String, Node> entries(String key) {
        return keys.get()
                .get(key)
                .filter(Node.Fields.class::isInstance)
                .map(fields -> LinkedHashMap.ofEntries(Vector.ofAll(((Node.Fields) fields).entries())
                        .map(entry -> Tuple.of(entry.key(), entry.value()))))
                .getOrElse(LinkedHashMap::empty);
    }

    private static Vector<String> items(Node node) {
        return node instanceof Node.Items items ? items.values().map(CaseCall::scalar) : Vector.empty();
    }

    private static String scalar(Node node) {
        return node instanceof Node.Text text
                ? text.value()
                : node instanceof Node.Whole whole ? whole.value().toString() : "";
    }
}
