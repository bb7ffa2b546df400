package dev.stowage.load.resolve;

import static dev.stowage.load.resolve.Places.rows;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;

/** Puts relative paths under the project directory (Compose Specification, "Relative path resolution"). */
public final class Paths {
    private Paths() {}

    /** The document with those paths resolved. A bind mount without a source is a problem. */
    public static Checked<Node.Fields> apply(Node.Fields document, Base base) {
        return Rewrite.document(rules(new PathResolution(base)), document);
    }

    private static PathTable<Rewrite.Rule> rules(PathResolution paths) {
        return PathTable.of(Vector.of(
                        rows(text(paths::context), Places.WORKLOADS, "build.context", "build.additional_contexts.*"),
                        rows(text(paths::file), Places.WORKLOADS, "build.ssh.*"),
                        rows(text(paths::absolute), Places.CONTAINERS, "env_file.[].path", "label_file.[]"),
                        rows(text(paths::absolute), Places.WORKLOADS, "extends.file"),
                        rows(text(paths::followed), Places.SERVICES, "develop.watch.[].path"),
                        rows((at, part) -> mount(at, part, paths), Places.CONTAINERS, "volumes.[]"),
                        rows(text(paths::file), Places.TOP, "configs.*.file", "secrets.*.file"),
                        rows((at, part) -> localVolume(part, paths), Places.TOP, "volumes.*"))
                .flatMap(rows -> rows));
    }

    private static Rewrite.Rule text(UnaryOperator<String> change) {
        return (at, part) -> Checked.of(changed(part, change));
    }

    private static Node changed(Node part, UnaryOperator<String> change) {
        return part instanceof Node.Text text ? new Node.Text(change.apply(text.value()), text.span()) : part;
    }

    private static Checked<Node> mount(AttributePath at, Node part, PathResolution paths) {
        if (!(part instanceof Node.Fields volume) || !is(volume, "type", "bind")) {
            return Checked.of(part);
        }
        return volume.entry("source")
                .map(source -> source.withValue(changed(source.value(), paths::file)))
                .map(source -> Checked.<Node>of(volume.with(source)))
                .getOrElse(() -> withoutSource(at, volume));
    }

    private static Checked<Node> withoutSource(AttributePath at, Node.Fields volume) {
        Problem problem = Problem.at(volume.span(), ProblemId.BIND_WITHOUT_SOURCE, "the bind mount has no source")
                .path(at)
                .hint("say with source: which path of the host to mount")
                .build();
        Node.Entry bad = new Node.Entry("source", volume.span(), new Node.Bad(volume.span()));
        return Checked.of(volume.with(bad), problem);
    }

    /** A volume of the local driver that binds a path of the host. */
    private static Checked<Node> localVolume(Node part, PathResolution paths) {
        return Checked.of(
                part instanceof Node.Fields volume && is(volume, "driver", "local")
                        ? volume.mapValues(entry ->
                                entry.key().equals("driver_opts") ? boundDevice(entry.value(), paths) : entry.value())
                        : part);
    }

    private static Node boundDevice(Node options, PathResolution paths) {
        return options instanceof Node.Fields map && is(map, "o", "bind")
                ? map.mapValues(
                        entry -> entry.key().equals("device") ? changed(entry.value(), paths::file) : entry.value())
                : options;
    }

    private static boolean is(Node.Fields map, String key, String value) {
        return map.get(key)
                .exists(node -> node instanceof Node.Text text && text.value().equals(value));
    }
}
