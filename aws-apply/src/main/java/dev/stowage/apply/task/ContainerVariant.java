package dev.stowage.apply.task;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What one container of a definition is otherwise in another definition; what is none is the same in both.
 *
 * @param entryPoint its command goes with it: that of the definition, and of the image, belong to theirs
 * @param folder the absolute path in which it begins
 */
public record ContainerVariant(
        String container, Option<Vector<String>> entryPoint, Option<String> user, Option<String> folder) {
    /** Whether nothing is otherwise. */
    public boolean isSame() {
        return entryPoint.isEmpty() && user.isEmpty() && folder.isEmpty();
    }
}
