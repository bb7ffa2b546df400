package dev.stowage.load.resolve;

import static dev.stowage.load.yaml.Owner.CONFIGS;
import static dev.stowage.load.yaml.Owner.CONTAINERS;
import static dev.stowage.load.yaml.Owner.SECRETS;
import static dev.stowage.load.yaml.Owner.SERVICES;
import static dev.stowage.load.yaml.Owner.VOLUMES;
import static dev.stowage.load.yaml.Owner.WORKLOADS;

import dev.stowage.load.yaml.Misspelled;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import io.vavr.collection.Vector;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Puts relative paths under the project directory (Compose Specification, "Relative path resolution"). */
public final class Paths {
    private static final PathTable<Rewrite.RuleWith<PathResolution>> RULES =
            Rows.<Rewrite.RuleWith<PathResolution>>none()
                    .with(WORKLOADS, text(PathResolution::context), "build.context")
                    .with(WORKLOADS, scalar(PathResolution::context), "build.additional_contexts.*")
                    .with(WORKLOADS, scalar(PathResolution::file), "build.ssh.*")
                    .with(CONTAINERS, text(PathResolution::absolute), "env_file.[].path", "label_file.[]")
                    .with(WORKLOADS, text(PathResolution::absolute), "extends.file")
                    .with(SERVICES, text(PathResolution::followed), "develop.watch.[].path")
                    .with(CONTAINERS, Paths::mount, "volumes.[]")
                    .with(CONFIGS, text(PathResolution::file), "file")
                    .with(SECRETS, text(PathResolution::file), "file")
                    .with(VOLUMES, (at, part, paths) -> localVolume(part, paths))
                    .table();

    private Paths() {}

    /** The document with those paths resolved. A bind mount without a source is a problem. */
    public static Checked<Node.Fields> apply(Node.Fields document, Base base) {
        return Rewrite.document(RULES, document, new PathResolution(base));
    }

    private static Rewrite.RuleWith<PathResolution> text(BiFunction<PathResolution, String, String> change) {
        return (at, part, paths) -> Checked.of(changed(part, text -> change.apply(paths, text)));
    }

    /** Of places that may be numbers too: printed they are texts, and the same when they come back. */
    private static Rewrite.RuleWith<PathResolution> scalar(BiFunction<PathResolution, String, String> change) {
        return (at, part, paths) -> Checked.of(changed(ScalarText.inPlaceOf(part), text -> change.apply(paths, text)));
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
        Node.Entry bad = new Node.Entry("source", volume.span(), new Node.Bad(volume.span()));
        return new Checked<>(
                volume.with(bad),
                Misspelled.isIn(volume, "source")
                        ? Vector.empty()
                        : Vector.of(Problem.at(
                                        volume.span(),
                                        ComposeProblem.BIND_WITHOUT_SOURCE,
                                        "the bind mount has no source")
                                .path(at)
                                .hint("give the path of the host with source:")
                                .build()));
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
