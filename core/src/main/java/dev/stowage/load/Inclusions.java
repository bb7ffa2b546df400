package dev.stowage.load;

import dev.stowage.load.include.Included;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.value.Environment;
import dev.stowage.value.SecretName;
import dev.stowage.value.Variables;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one load has included so far. Ways that meet again in one project would otherwise be walked once for every
 * combination of them.
 */
final class Inclusions {
    private final Map<Key, Node.Fields> trees = new HashMap<>();
    private final Map<String, Environment> variablesOfSecrets = new HashMap<>();

    /** An inclusion without the way that led to it: a cycle was found when it was walked the first time. */
    private record Key(Path from, Vector<Path> files, Path directory, Environment variables) {
        static Key of(Path from, Included included) {
            return new Key(from, included.files().map(FileRef::path), included.directory(), included.variables());
        }
    }

    /** The tree of an inclusion as seen from a directory, loaded once; its problems are told the first time only. */
    Checked<Node.Fields> once(Path from, Included included, Supplier<Checked<Node.Fields>> load) {
        Key key = Key.of(from, included);
        return Option.of(trees.get(key)).map(Checked::of).getOrElse(() -> {
            Checked<Node.Fields> loaded = load.get();
            trees.put(key, loaded.value());
            rememberSecrets(loaded.value(), included.variables());
            return loaded;
        });
    }

    private void rememberSecrets(Node.Fields tree, Environment variables) {
        tree.get("secrets")
                .flatMap(Kinds::fields)
                .forEach(all ->
                        all.entries().forEach(secret -> variablesOfSecrets.putIfAbsent(secret.key(), variables)));
    }

    /** The variables of the included project that declares a secret; none for one of the project itself. */
    Variables ofSecret(SecretName name) {
        return Option.of(variablesOfSecrets.get(name.value())).getOrElse(Environment.EMPTY);
    }
}
