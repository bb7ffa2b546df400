package dev.stowage.validate.support;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.source.Limits;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The attributes that a JSON schema describes, as patterns of their paths. */
record Schema(Node.Fields root, Node.Fields here) {
    private static final Path FILE = Path.of(
            System.getProperty("stowage.root", ".."), "core/src/test/resources/schema/compose-spec.schema.json");

    Schema(Node.Fields root) {
        this(root, root);
    }

    /** The schema of Compose. */
    static Schema ofCompose() {
        try {
            return new Schema((Node.Fields) Yaml.parse("schema.json", Files.readAllBytes(FILE), Limits.defaults())
                    .value()
                    .head()
                    .root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attributes that no row is for, with none around them but those that are decided by part. */
    Vector<String> leaves(String path, Vector<String> rows) {
        LinkedHashMap<String, Schema> parts = parts();
        if (rows.contains(path) || parts.isEmpty()) {
            return rows.contains(path) ? Vector.empty() : Vector.of(path);
        }
        return parts.toVector().flatMap(part -> part._2.leaves(path.isEmpty() ? part._1 : path + "." + part._1, rows));
    }

    private LinkedHashMap<String, Schema> parts() {
        Schema schema = resolved();
        LinkedHashMap<String, Schema> parts = schema.fields("properties")
                .merge(schema.fields("patternProperties")
                        .filterKeys(pattern -> !pattern.startsWith("^x-"))
                        .toVector()
                        .headOption()
                        .map(any -> LinkedHashMap.of("*", any._2))
                        .getOrElse(LinkedHashMap.empty()))
                .merge(schema.items());
        return schema.alternatives().map(Schema::parts).foldLeft(parts, LinkedHashMap::merge);
    }

    /** Items that are plain values are no attributes. */
    private LinkedHashMap<String, Schema> items() {
        return here.get("items")
                .filter(Node.Fields.class::isInstance)
                .map(this::at)
                .filter(item -> item.parts().nonEmpty())
                .map(item -> LinkedHashMap.of("[]", item))
                .getOrElse(LinkedHashMap.empty());
    }

    private Vector<Schema> alternatives() {
        return Vector.of("oneOf", "anyOf", "allOf")
                .flatMap(here::get)
                .flatMap(node -> ((Node.Items) node).values())
                .map(this::at);
    }

    private LinkedHashMap<String, Schema> fields(String key) {
        LinkedHashMap<String, Schema> fields = LinkedHashMap.empty();
        for (Node node : here.get(key)) {
            for (Node.Entry entry : ((Node.Fields) node).entries()) {
                if (entry.value() instanceof Node.Fields) {
                    fields = fields.put(entry.key(), at(entry.value()));
                }
            }
        }
        return fields;
    }

    private Schema resolved() {
        Option<String> name = here.get("$ref")
                .map(ref -> ((Node.Text) ref).value())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
        return name.flatMap(definition -> root.get("$defs").flatMap(all -> ((Node.Fields) all).get(definition)))
                .map(this::at)
                .map(Schema::resolved)
                .getOrElse(this);
    }

    private Schema at(Node node) {
        return new Schema(root, (Node.Fields) node);
    }
}
