package dev.stowage.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.compose.Project;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Folders with a project that is validated in each dialect that has an expectation: {@code DIALECT.yaml}, the settings of a
 * valid project, and {@code DIALECT.txt}, the problems (absent when there are none). {@code -Dstowage.regenerate=true} writes
 * those that are there anew, to be read before they are kept.
 */
class ValidateCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/validate");

    @TestFactory
    Stream<DynamicTest> fillsInAndReports() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return Vector.ofAll(folders.sorted().toList())
                    .flatMap(folder -> Vector.of(Dialect.values()).map(dialect -> new Case(folder, dialect)))
                    .filter(Case::isThere)
                    .map(one -> DynamicTest.dynamicTest(one.toString(), one::check))
                    .toJavaStream();
        }
    }

    private record Case(Path folder, Dialect dialect) {
        private Path file(String end) {
            return folder.resolve(dialect.word() + end);
        }

        boolean isThere() {
            return Files.exists(file(".yaml")) || Files.exists(file(".txt"));
        }

        void check() throws IOException {
            Either<Problems, ValidProject> valid = Stowage.load(
                            ComposeSource.directory(folder.toAbsolutePath().normalize())
                                    .withEnvironment(Map.of()))
                    .flatMap(project -> Stowage.validate(project, dialect));
            Vector<Problem> problems = valid.fold(Problems::all, ValidProject::warnings);
            compare(file(".txt"), new TextRenderer(Palette.PLAIN).render(problems));
            compare(file(".yaml"), valid.fold(refused -> "", ValidateCasesTest::settings));
        }

        private static void compare(Path file, String actual) throws IOException {
            if (Boolean.getBoolean("stowage.regenerate")) {
                write(file, actual);
            }
            assertThat(actual).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        }

        private static void write(Path file, String text) throws IOException {
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        }

        @Override
        public String toString() {
            return folder.getFileName() + " in " + dialect;
        }
    }

    /** What the annotations say, without the project. */
    private static String settings(ValidProject valid) {
        Project project = Annotated.of(valid);
        Tree services = new Tree.Fields(LinkedHashMap.ofEntries(project.services()
                .toVector()
                .map(service -> Tuple.of(service._1.value(), annotation(service._2.extensions())))));
        Tree all = new Tree.Fields(LinkedHashMap.of("project", annotation(project.extensions()), "services", services));
        return Format.YAML.render(sink -> sink.tree(all));
    }

    private static Tree annotation(LinkedHashMap<String, Tree> extensions) {
        return extensions.get(Annotated.KEY).getOrElse(Tree.NOTHING);
    }
}
