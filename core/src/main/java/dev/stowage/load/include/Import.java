package dev.stowage.load.include;

import dev.stowage.load.merge.Deletion;
import dev.stowage.load.merge.Merge;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an included file declares, joined to what is there already. Its name and extensions stay behind. */
final class Import {
    private Import() {}

    static Checked<Node.Fields> joined(Node.Fields present, Node.Fields declared, Deletion replaced) {
        return Checked.traverse(
                        ComposePath.SECTIONS.flatMap(declared::entry), section -> section(present, section, replaced))
                .map(sections -> sections.foldLeft(present, Node.Fields::with));
    }

    private static Checked<Node.Entry> section(Node.Fields present, Node.Entry declared, Deletion replaced) {
        Node.Entry there = present.entry(declared.key()).getOrElse(declared);
        if (there.value() instanceof Node.Fields below && declared.value() instanceof Node.Fields above) {
            return resources(declared.key(), below, above, replaced).map(there::withValue);
        }
        return Checked.of(
                declared.value() instanceof Node.Bad || there.value() instanceof Node.Null ? declared : there);
    }

    private static Checked<Node.Fields> resources(
            String section, Node.Fields present, Node.Fields declared, Deletion replaced) {
        Map<String, Node.Entry> joined = new LinkedHashMap<>();
        present.entries().forEach(entry -> joined.put(entry.key(), entry));
        return Checked.traverse(
                        declared.entries(),
                        entry -> resource(AttributePath.of(section, entry.key()), present, entry, replaced))
                .map(entries -> {
                    entries.forEach(entry -> joined.put(entry.key(), entry));
                    return Node.Fields.of(joined.values(), present.span());
                });
    }

    private static Checked<Node.Entry> resource(
            AttributePath at, Node.Fields present, Node.Entry declared, Deletion replaced) {
        return present.entry(declared.key())
                .map(there ->
                        merged(at, declared.value(), there.value(), replaced).map(there::withValue))
                .getOrElse(() -> Checked.of(declared));
    }

    /** Equal definitions are one: merging would append lists to themselves. */
    private static Checked<Node> merged(AttributePath at, Node declared, Node present, Deletion replaced) {
        if (Plain.of(declared).equals(Plain.of(present))) {
            return Checked.of(present);
        }
        Node base = declared instanceof Node.Fields map ? replaced.from(at, map) : declared;
        return Merge.parts(at, base, present);
    }
}
