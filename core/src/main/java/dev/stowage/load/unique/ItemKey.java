package dev.stowage.load.unique;

import dev.stowage.load.canonical.ShortVolume;
import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What makes two items of a list the same, list by list. An item that has no key, being of a wrong kind, is its own: the
 * schema or the reading of its short form will say what is wrong with it.
 */
final class ItemKey {
    private static final Tree ANY_HOST = Tree.text("0.0.0.0");
    private static final Tree TCP = Tree.text("tcp");

    private ItemKey() {}

    static Object beforeEquals(Node item) {
        return item instanceof Node.Text text ? Kinds.name(text) : item;
    }

    static Object ofMount(Node item) {
        return item instanceof Node.Text text
                ? ShortVolume.target(text).<Object>map(Tree::text).getOrElse(item)
                : field(item, "target");
    }

    static Object ofDevice(Node item) {
        if (!(item instanceof Node.Text text)) {
            return field(item, "target");
        }
        String[] parts = text.value().split(":", -1);
        return Tree.text(parts.length > 1 ? parts[1] : parts[0]);
    }

    /** A published port written as a number and the same as text are two. */
    static Object ofPort(Node item) {
        if (item instanceof Node.Fields map) {
            return map.has("target") ? portKey(map) : item;
        }
        return ofText(item);
    }

    private static Object portKey(Node.Fields map) {
        return Vector.of(
                map.get("host_ip").map(Plain::of).getOrElse(ANY_HOST),
                map.get("published").map(Plain::of),
                map.get("target").map(Plain::of),
                map.get("protocol").map(Plain::of).getOrElse(TCP));
    }

    static Object ofConfig(Node item) {
        return ofFile(item, "");
    }

    static Object ofSecret(Node item) {
        return ofFile(item, "/run/secrets");
    }

    private static Object ofFile(Node item, String directory) {
        if (item instanceof Node.Fields map && !map.has("target")) {
            return map.get("source").map(source -> inside(directory, source)).getOrElse(item);
        }
        return item instanceof Node.Fields ? field(item, "target") : inside(directory, item);
    }

    private static Object inside(String directory, Node name) {
        return name instanceof Node.Text text ? Tree.text(directory + "/" + text.value()) : name;
    }

    static Object ofEnvFile(Node item) {
        return item instanceof Node.Fields ? field(item, "path") : Plain.of(item);
    }

    static Object ofText(Node item) {
        Option<String> text = item instanceof Node.Text written
                ? Option.some(written.value())
                : Option.when(item instanceof Node.Whole || item instanceof Node.Decimal, () -> number(item));
        return text.<Object>map(known -> known).getOrElse(item);
    }

    private static String number(Node item) {
        return item instanceof Node.Scalar scalar ? ScalarText.of(scalar) : "";
    }

    private static Object field(Node item, String name) {
        return item instanceof Node.Fields map
                ? map.get(name).<Object>map(Plain::of).getOrElse(item)
                : item;
    }
}
