package dev.stowage.wholeschema;

import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * Ways to write a document as YAML. A mapping with one key that begins with {@code !}, {@code &} or {@code *} stands for a
 * tag, an anchor or an alias.
 */
public enum Notation {
    BLOCK {
        @Override
        String mapping(Vector<Tuple2<String, Tree>> fields, String indent) {
            return fields.map(field -> "\n" + indent + key(field._1) + ":" + value(field._2, indent + "  "))
                    .mkString();
        }

        @Override
        String sequence(Vector<Tree> values, String indent) {
            return values.map(value -> "\n" + indent + "-" + value(value, indent + "  "))
                    .mkString();
        }
    },
    FLOW {
        @Override
        String mapping(Vector<Tuple2<String, Tree>> fields, String indent) {
            return fields.map(field -> key(field._1) + ":" + value(field._2, indent))
                    .mkString(" {", ", ", "}");
        }

        @Override
        String sequence(Vector<Tree> values, String indent) {
            return values.map(value -> value(value, indent)).mkString(" [", ", ", "]");
        }
    },
    /** Sequences in one line, and no more indented than the keys above them otherwise. */
    MIXED {
        @Override
        String mapping(Vector<Tuple2<String, Tree>> fields, String indent) {
            return BLOCK.mapping(fields, indent);
        }

        @Override
        String sequence(Vector<Tree> values, String indent) {
            return FLOW.sequence(values, indent);
        }
    };

    /** Keys that stand for something else than an attribute. */
    private static final String MARKS = "!&*";

    String text(Tree document) {
        return value(document, "").stripLeading() + "\n";
    }

    static Tree tagged(String tag, Tree value) {
        return new Tree.Fields(LinkedHashMap.of(tag, value));
    }

    abstract String mapping(Vector<Tuple2<String, Tree>> fields, String indent);

    abstract String sequence(Vector<Tree> values, String indent);

    /** The text after the colon of a key, or the dash of an item. */
    String value(Tree value, String indent) {
        if (value instanceof Tree.Fields fields) {
            return fields(Vector.ofAll(fields.values()), indent);
        }
        if (value instanceof Tree.Items items) {
            return items.values().isEmpty() ? " []" : sequence(items.values(), indent);
        }
        return " " + scalar(value);
    }

    private String fields(Vector<Tuple2<String, Tree>> fields, String indent) {
        if (fields.isEmpty()) {
            return " {}";
        }
        String first = fields.head()._1;
        return first.isEmpty() || MARKS.indexOf(first.charAt(0)) < 0
                ? mapping(fields, indent)
                : " " + first + (first.startsWith("*") ? " " : value(fields.head()._2, indent));
    }

    /** As a key it is never longer than a line. */
    private static String key(String key) {
        return key.equals("<<") ? key : scalar(Tree.text(key));
    }

    /** Texts of several lines, and those that end a sequence in one line, are quoted. */
    private static String scalar(Tree value) {
        String text = Format.YAML.render(sink -> sink.tree(value)).stripTrailing();
        return value instanceof Tree.Text && hasToBeQuoted(text) ? quoted(value) : text;
    }

    private static boolean hasToBeQuoted(String text) {
        return text.startsWith("|")
                || (!text.startsWith("\"") && text.chars().anyMatch(sign -> ",[]{}".indexOf(sign) >= 0));
    }

    private static String quoted(Tree value) {
        return Format.JSON.render(sink -> sink.tree(value)).strip();
    }
}
