package dev.stowage.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * No file of main or build code above 300 lines, rows of enums not counted, no method above 30, unless {@code
 * house/exceptions.txt} names it with a reason. A line there that is no longer needed fails too.
 */
class HouseLimitsTest {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;

    /** A constant of an enum with what it says: a table is looked up, and not held in mind, so its rows do not count. */
    private static final Pattern ROW = Pattern.compile(" {4}[A-Z][A-Z0-9_]*\\(.*\\)[,;]");

    private static final Path ROOT = Path.of(System.getProperty("stowage.root", ".."));

    @Test
    void keepsFilesAndMethodsShort_butForTheReasonedExceptions() throws IOException {
        Vector<Path> sources = mainSources();
        Vector<String> tooLong = sources.filter(file -> lines(file) > LONGEST_FILE)
                .map(HouseLimitsTest::named)
                .appendAll(longMethods(sources));
        assertThat(tooLong).containsExactlyInAnyOrderElementsOf(exceptions());
    }

    private static Vector<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return Vector.ofAll(files.filter(file -> named(file).matches("[^.]*/src/(main|build)/java/.*\\.java"))
                    .sorted()
                    .toList());
        }
    }

    private static Vector<String> longMethods(Vector<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources.asJava()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(positions, found).scan(unit, unit);
            }
        }
        return Vector.ofAll(found);
    }

    private static Vector<String> exceptions() throws IOException {
        return Vector.ofAll(Files.readAllLines(ROOT.resolve("property-tests/src/test/resources/house/exceptions.txt")))
                .reject(line -> line.isBlank() || line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(": ")));
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !ROW.matcher(line).matches()).count();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String named(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** Finds methods whose text, from the first modifier to the closing brace, is too long. */
    private static final class LongMethods extends TreePathScanner<Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(SourcePositions positions, List<String> found) {
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            if (method.getBody() != null && length(method, unit) > LONGEST_METHOD) {
                found.add(named(Path.of(unit.getSourceFile().toUri())) + "#" + method.getName());
            }
            return super.visitMethod(method, unit);
        }

        private long length(MethodTree method, CompilationUnitTree unit) {
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
            return last - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method)) + 1;
        }
    }
}
