package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The value of a variable may be a password that came to the wrong place. Every value of every sample in turn comes from
 * a variable, as it is and with something secret in, before or behind it: no problem says what it is.
 */
class VariableValuesTest {
    private static final String SECRET = "hunter2secret";
    private static final String NUMBER = "47113";
    private static final String VARIABLE = "HIDDEN";

    /** Forms that lead deeper into the rules than a bare word. */
    private static final Vector<String> VALUES = Vector.of(
            SECRET,
            "/" + SECRET,
            SECRET + "/x.conf",
            "/etc/" + SECRET + "/x.conf",
            SECRET + ":/data",
            "./" + SECRET + ":/data",
            "service:" + SECRET,
            "8080:80/" + SECRET,
            SECRET + "=1",
            "arn:" + SECRET,
            NUMBER,
            NUMBER + ":" + NUMBER,
            NUMBER + "-47114:" + NUMBER + "-47115",
            NUMBER + "s",
            "${" + SECRET,
            "- " + SECRET);

    private static final EnumSet<ScalarStyle> ON_ONE_LINE =
            EnumSet.complementOf(EnumSet.of(ScalarStyle.LITERAL, ScalarStyle.FOLDED));

    private static final Vector<Renderer> RENDERERS =
            Vector.of(new TextRenderer(Palette.PLAIN), new JsonRenderer(), new SarifRenderer("stowage", "1.0.0"));

    @TestFactory
    Stream<DynamicTest> repeatsNoValueOfAVariable() throws IOException {
        return Sample.all().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample)));
    }

    private static void check(Sample sample) throws IOException {
        for (Path file : composeFiles(sample.part("bad"))) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (ScalarNode scalar : values(text)) {
                for (String value : valuesFor(scalar.getValue())) {
                    check(sample, LinkedHashMap.of(file, replaced(text, scalar)), value);
                }
            }
        }
    }

    private static void check(Sample sample, LinkedHashMap<Path, String> files, String value) throws IOException {
        Vector<Problem> problems = sample.throughout(VARIABLE, value).problems("bad", files);
        for (Renderer renderer : RENDERERS) {
            assertThat(renderer.render(problems))
                    .as("$HIDDEN is %s in%n%s", value, files.values().mkString())
                    .doesNotContain(SECRET)
                    .doesNotContain(NUMBER);
        }
    }

    private static Vector<String> valuesFor(String written) {
        return VALUES.append(written + SECRET).append(SECRET + written);
    }

    private static Vector<Path> composeFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Vector.ofAll(files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("environment.yaml"))
                    .toList());
        }
    }

    private static String replaced(String text, ScalarNode scalar) {
        return text.substring(0, offset(text, scalar.getStartMark()))
                + "$" + VARIABLE
                + text.substring(offset(text, scalar.getEndMark()));
    }

    private static int offset(String text, Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    /** The values that stand on one line; none of a text that is not YAML. */
    private static Vector<ScalarNode> values(String text) {
        try {
            Compose compose =
                    new Compose(LoadSettings.builder().setUseMarks(true).build());
            List<ScalarNode> found = new ArrayList<>();
            Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            compose.composeAllFromString(text).forEach(document -> collect(document, seen, found));
            return Vector.ofAll(found);
        } catch (YamlEngineException broken) {
            return Vector.empty();
        }
    }

    private static void collect(Node node, Set<Node> seen, List<ScalarNode> found) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> collect(pair.getValueNode(), seen, found));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> collect(item, seen, found));
        } else if (node instanceof ScalarNode scalar && ON_ONE_LINE.contains(scalar.getScalarStyle())) {
            found.add(scalar);
        }
    }
}
