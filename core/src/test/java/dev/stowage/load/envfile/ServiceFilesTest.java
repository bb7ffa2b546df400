package dev.stowage.load.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.Project;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.load.decode.Decode;
import dev.stowage.load.decode.Trees;
import dev.stowage.load.dotenv.FileVariables;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.NodeSources;
import dev.stowage.problem.Checked;
import dev.stowage.source.Files;
import dev.stowage.value.Environment;
import dev.stowage.value.Variables;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {
    private static final Files NO_DISK = new Files() {
        @Override
        public Reading read(Path file) {
            return new Missing();
        }

        @Override
        public Kind kind(Path path) {
            return Kind.MISSING;
        }

        @Override
        public Option<Path> realPath(Path path) {
            return Option.none();
        }
    };

    /** Every file has A=1, a variable of its own name, and U, which is H and B as they are looked up. */
    private static final VariableFile READER =
            (file, format, lookup, before) -> Checked.of(FileVariables.of(LinkedHashMap.of(
                    "A",
                    "1",
                    file.path().getFileName().toString(),
                    "x",
                    "U",
                    lookup.get("H").getOrElse("") + "-" + lookup.get("B").getOrElse(""))));

    private static Map<String, Option<String>> environment(String service, Variables variables) {
        Node.Fields tree = Trees.of("services: {a: " + service + "}");
        Project project = new ServiceFiles(NO_DISK, Path.of("/"), READER, variables, NodeSources.of(tree))
                .into(Decode.decode(tree).value())
                .value()
                .project();
        return project.services().head()._2.environment();
    }

    @Test
    void letsWhatIsWrittenWinOverFiles() {
        Variables variables = name -> Option.when(name.equals("H"), "os");
        assertThat(environment("{env_file: [{path: /f}], environment: {B: b, A: 9}}", variables))
                .isEqualTo(HashMap.of(
                        "A", Option.some("9"), "B", Option.some("b"), "U", Option.some("os-b"), "f", Option.some("x")));
    }

    @Test
    void letsAVariableWithoutValueHideThatOfAFile() {
        assertThat(environment("{env_file: [{path: /X}], environment: [X, Y]}", name -> Option.none()))
                .contains(Tuple.of("X", Option.none()), Tuple.of("Y", Option.none()));
    }

    @Test
    void passesByAMissingFileThatIsNotRequired() {
        assertThat(environment("{env_file: [{path: /f, required: false}]}", name -> Option.none()))
                .isEmpty();
    }

    @Test
    void readsOnlyWhatServicesUseAndSaysWhatIsMissing() {
        Node.Fields tree = Trees.of("services: {a: {secrets: [{source: s}]}}\nsecrets: {s: {file: /f}, t: {file: /g}}");
        assertThat(new Contents.Readers(
                                NO_DISK,
                                Path.of("/"),
                                name -> Option.none(),
                                secret -> Environment.EMPTY,
                                NodeSources.of(tree))
                        .read(Decode.decode(tree).value(), Vector.empty())
                        .secrets()
                        .mapValues(content -> content.fold(known -> "known", Content.Unknown::reason))
                        .toVector()
                        .mkString())
                .isEqualTo("(s, takes the file /f, which does not exist)");
    }
}
