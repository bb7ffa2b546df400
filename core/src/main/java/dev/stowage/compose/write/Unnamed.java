package dev.stowage.compose.write;

import dev.stowage.source.ComposePath;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import java.util.function.BiFunction;

/** A document in which an empty name of a resource is none. */
final class Unnamed {
    private static final String NAME = "name";

    private Unnamed() {}

    static Tree resources(Tree document) {
        return each(
                document,
                (section, part) -> ComposePath.RESOURCES.contains(section)
                        ? each(part, (key, resource) -> withoutEmptyName(resource))
                        : part);
    }

    private static Tree each(Tree part, BiFunction<String, Tree, Tree> change) {
        return part instanceof Tree.Fields fields
                ? new Tree.Fields(fields.values().map((key, value) -> new Tuple2<>(key, change.apply(key, value))))
                : part;
    }

    private static Tree withoutEmptyName(Tree resource) {
        return resource instanceof Tree.Fields fields
                        && fields.values().get(NAME).contains(Tree.text(""))
                ? new Tree.Fields(fields.values().remove(NAME))
                : resource;
    }
}
