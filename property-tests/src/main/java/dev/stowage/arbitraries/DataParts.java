package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The volumes, secrets and configs of a service. */
final class DataParts {
    private DataParts() {}

    static Vector<Arbitrary<Part>> all() {
        return Vector.of(
                Part.naming(
                        "volumes",
                        Part.Scope::volumes,
                        Arbitraries.of(Mount.values()),
                        mounts -> Trees.items(mounts.map(DataParts::volume))),
                Part.of("tmpfs", Texts.word("/run/cache", "/tmp/x:size=64m,mode=700", "/tmp/y:size=1000000")),
                Part.naming(
                        "secrets",
                        Part.Scope::secrets,
                        Arbitraries.of(Mount.values()),
                        mounts -> Trees.items(mounts.map(DataParts::secret))),
                Part.naming(
                        "configs",
                        Part.Scope::configs,
                        Arbitraries.of(Mount.values()),
                        mounts -> Trees.items(mounts.map(DataParts::config))));
    }

    /** How a mount is written. */
    private enum Mount {
        SHORT,
        LONG,
        READ_ONLY
    }

    private static Tree volume(Tuple2<String, Mount> mount) {
        String target = "/data/" + mount._1;
        return switch (mount._2) {
            case SHORT -> Tree.text(mount._1 + ":" + target);
            case READ_ONLY -> Tree.text(mount._1 + ":" + target + ":ro");
            case LONG ->
                Trees.fields(
                        Tuple.of("type", Tree.text("volume")),
                        Tuple.of("source", Tree.text(mount._1)),
                        Tuple.of("target", Tree.text(target)));
        };
    }

    private static Tree secret(Tuple2<String, Mount> mount) {
        return mount._2 == Mount.SHORT
                ? Tree.text(mount._1)
                : Trees.fields(
                        Tuple.of("source", Tree.text(mount._1)),
                        Tuple.of("target", Tree.text(mount._1 + ".txt")),
                        Tuple.of("mode", Tree.whole(mount._2 == Mount.READ_ONLY ? 0400 : 0444)));
    }

    private static Tree config(Tuple2<String, Mount> mount) {
        return Trees.fields(
                Tuple.of("source", Tree.text(mount._1)),
                Tuple.of("target", Tree.text("/etc/" + mount._2.name().length() + "/" + mount._1)));
    }
}
