package dev.stowage.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.fix.Fixes.Corrected;
import dev.stowage.fix.Fixes.Fixed;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadPhase;
import dev.stowage.load.LoadedDocument;
import dev.stowage.load.Loader;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Limits;
import dev.stowage.source.SourceFile;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A law, tried on the bad sample of each problem: with every service written once, under an anchor, and used by two,
 * the corrected files load as before, but for what the edits name.
 */
class AnchoredSamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/problems");
    private static final int SOME = 10;

    @TestFactory
    Stream<DynamicTest> changesOnlyWhatEditsName() throws IOException {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(
                        SAMPLES.toAbsolutePath()
                                .normalize()
                                .relativize(sample.folder())
                                .toString(),
                        () -> assertThat(sample.differences()).isEmpty()))
                .toJavaStream();
    }

    @Test
    void hasSamplesThatChange() throws IOException {
        assertThat(samples().count(sample -> sample.corrected().files().nonEmpty()))
                .isGreaterThan(SOME);
    }

    private static Vector<Sample> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return Vector.ofAll(folders.sorted().toList())
                    .map(folder -> folder.resolve("bad").toAbsolutePath().normalize())
                    .filter(folder -> Files.exists(folder.resolve("compose.yaml")))
                    .flatMap(Sample::of);
        }
    }

    /** A folder, and the text that stands there in place of its Compose file. */
    private record Sample(Path folder, ComposeSource source) {
        /** None where the text cannot be read, or has no services to write otherwise. */
        static Option<Sample> of(Path folder) {
            ComposeSource source = ComposeSource.directory(folder).withEnvironment(Map.of());
            return Yaml.parse("compose.yaml", bytes(folder.resolve("compose.yaml")), Limits.defaults())
                    .value()
                    .headOption()
                    .map(document -> Plain.of(document.root()))
                    .flatMap(AnchoredSamplesTest::anchored)
                    .map(text -> new Fixed(SourceFile.of("compose.yaml", text), "", text))
                    .map(file -> new Sample(folder, EditedFiles.in(source, Vector.of(file))));
        }

        Vector<Problem> problems() {
            return Stowage.load(source)
                    .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                    .fold(Problems::all, ValidProject::warnings);
        }

        Corrected corrected() {
            return Fixes.of(problems(), source);
        }

        /** Paths that are other than before, though no edit names them. */
        Vector<AttributePath> differences() {
            Vector<AttributePath> named =
                    problems().flatMap(Problem::edits).map(Edit::path).map(AnchoredSamplesTest::reached);
            Option<Tree> before = document(source);
            Option<Tree> after = document(EditedFiles.in(source, corrected().files()));
            return before.map(old -> after.map(now -> new Differences(named).of(old, now, AttributePath.ROOT))
                            .getOrElse(() -> Vector.of(AttributePath.ROOT)))
                    .getOrElse(Vector.empty());
        }

        private static Option<Tree> document(ComposeSource source) {
            return Loader.document(ComposeSource.builder()
                            .from(source)
                            .addWithout(LoadPhase.NORMALIZATION)
                            .build())
                    .toOption()
                    .map(LoadedDocument::document)
                    .map(AnchoredSamplesTest::withoutExtensions);
        }
    }

    /** What a service extends may be anywhere in it. */
    private static AttributePath reached(AttributePath path) {
        int at = path.steps().indexOf(new AttributePath.Key("extends"));
        return at < 0 ? path : AttributePath.of(path.steps().take(at));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The bases stand there as well. */
    private static Tree withoutExtensions(Tree tree) {
        return tree instanceof Tree.Fields fields
                ? new Tree.Fields(fields.values().rejectKeys(key -> key.startsWith("x-base")))
                : tree;
    }

    private static Option<String> anchored(Tree tree) {
        return Option.some(tree)
                .filter(Tree.Fields.class::isInstance)
                .map(fields -> ((Tree.Fields) fields).values())
                .flatMap(all -> all.get("services")
                        .filter(Tree.Fields.class::isInstance)
                        .map(services -> written(all.remove("services"), ((Tree.Fields) services).values())));
    }

    private static String written(LinkedHashMap<String, Tree> others, LinkedHashMap<String, Tree> services) {
        Vector<String> bases = services.values()
                .toVector()
                .zipWithIndex((service, at) -> service instanceof Tree.Fields fields
                                && !fields.values().isEmpty()
                        ? "x-base" + at + ": &base" + at + Written.lines(service, Written.STEP) + "\n"
                        : "x-base" + at + ": &base" + at + " {}\n");
        Vector<String> users = services.keySet()
                .toVector()
                .zipWithIndex((name, at) -> Vector.of(name, name + "-too")
                        .map(each -> "  " + key(each) + ":\n    <<: *base" + at + "\n")
                        .mkString());
        String rest = others.isEmpty() ? "" : Format.YAML.render(sink -> sink.tree(new Tree.Fields(others)));
        return rest + bases.mkString() + "services:\n" + users.mkString();
    }

    private static String key(String name) {
        return Format.COMPACT_JSON.render(sink -> sink.tree(Tree.text(name))).strip();
    }
}
