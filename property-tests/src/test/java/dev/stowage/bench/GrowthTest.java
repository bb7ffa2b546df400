package dev.stowage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problems;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That loading a file takes time in proportion to its length, whatever it repeats, be that right or wrong. */
class GrowthTest {
    private static final int SMALL = 8 << 10;
    private static final int TIMES = 16;

    /** A square would make it 256 times the time; the first loads of a process are uneven by half of what they take. */
    private static final double MOST = 40;

    /** Whatever else the machine does only makes single rounds slower. */
    private static final int ROUNDS = 12;

    private static final String SERVICE = "services:\n  web:\n    image: nginx\n";

    /** What is there, and what repeats below it, by its number. */
    private record Input(String head, IntFunction<String> part) {
        String ofLength(int length) {
            StringBuilder text = new StringBuilder(head);
            for (int number = 0; text.length() < length; number++) {
                text.append(part.apply(number));
            }
            return text.toString();
        }
    }

    private static final Map<String, Input> INPUTS = LinkedHashMap.<String, Input>empty()
            .put("services", new Input("services:\n", n -> "  s" + n + ": {image: a}\n"))
            .put("services in a chain", chain("depends_on"))
            .put(
                    "services that extend one",
                    new Input("services:\n  s: {image: a}\n", n -> "  s" + n + ": {extends: s}\n"))
            .put("services that extend each other", chain("extends"))
            .put("unknown bases", new Input("services:\n", n -> "  s" + n + ": {extends: t" + n + "}\n"))
            .put(
                    "unknown dependencies",
                    new Input("services:\n", n -> "  s" + n + ": {image: a, depends_on: [t" + n + "]}\n"))
            .put("unknown contexts", new Input("services:\n", GrowthTest::unknownContext))
            .put("unknown networks", attribute("networks", n -> "net" + n))
            .put("unknown volumes", attribute("volumes", n -> "data" + n + ":/a" + n))
            .put("unknown aliases", new Input(SERVICE, n -> "x-a" + n + ": &a" + n + " {b: *b" + n + "}\n"))
            .put("services without an image", new Input("services:\n", n -> "  s" + n + ": {tty: true}\n"))
            .put("attributes that do not exist", new Input(SERVICE, n -> "    imag" + n + ": x\n"))
            .put("documents", new Input("", n -> "---\nservices: {web: {image: a" + n + "}}\n"))
            .put("documents with other services", new Input("", n -> "---\nservices: {s" + n + ": {image: a}}\n"))
            .put("repeated keys", new Input(SERVICE + "    labels:\n", n -> "      a: x\n"))
            .put("labels", new Input(SERVICE + "    labels:\n", n -> "      k" + n + ": v\n"))
            .put("variables", attribute("environment", n -> "K" + n + "=${V" + n + ":-x}"))
            .put("ports", attribute("ports", n -> "'" + n % 60_000 + ":80'"))
            .put("the same port", attribute("ports", n -> "'80:80'"))
            .put("mounts", attribute("volumes", n -> "./a" + n + ":/a" + n))
            .put("missing env files", attribute("env_file", n -> "e" + n))
            .put("missing files to include", new Input(SERVICE + "include:\n", n -> "  - f" + n + ".yaml\n"))
            .put("steps to the file to include", new Input(SERVICE + "include:\n  - ", n -> "../"))
            .put("steps to a watched path", watched())
            .put("hexadecimal digits", new Input(SERVICE + "    cpus: 0x", n -> "f"))
            .put("decimal digits", new Input(SERVICE + "    mem_limit: ", n -> "9"))
            .put("tabs", new Input(SERVICE, n -> "\t"));

    private static Input chain(String attribute) {
        return new Input(
                "services:\n  s0: {image: a}\n",
                n -> "  s" + (n + 1) + ": {image: a, " + attribute + ": "
                        + (attribute.equals("extends") ? "s" + n : "[s" + n + "]") + "}\n");
    }

    private static Input watched() {
        return new Input(
                SERVICE + "    develop:\n      watch:\n        - action: rebuild\n          path: /", n -> "a/");
    }

    private static Input attribute(String name, IntFunction<String> item) {
        return new Input(SERVICE + "    " + name + ":\n", n -> "      - " + item.apply(n) + "\n");
    }

    private static String unknownContext(int number) {
        return "  s" + number + ": {build: {context: ., additional_contexts: {a: 'service:t" + number + "'}}}\n";
    }

    static Stream<String> inputs() {
        return INPUTS.keySet().toJavaStream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void takesTimeInProportionToTheLength(String name) {
        Input input = INPUTS.getOrElse(name, new Input("", n -> ""));
        ComposeSource small = ComposeApp.EMPTY.source(input.ofLength(SMALL));
        ComposeSource large = ComposeApp.EMPTY.source(input.ofLength(TIMES * SMALL));
        double warming = milliseconds(small) + milliseconds(large);
        double shortest = warming;
        double longest = warming;
        for (int round = 0; round < ROUNDS && (round == 0 || longest > MOST * shortest); round++) {
            shortest = Math.min(shortest, milliseconds(small));
            longest = Math.min(longest, milliseconds(large));
        }
        assertThat(longest).as("%.1f ms for a sixteenth", shortest).isLessThan(MOST * shortest);
    }

    /** CPU time. */
    private static double milliseconds(ComposeSource source) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Vector<?> told = Stowage.load(source).fold(Problems::all, project -> project.warnings());
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(told).isNotNull();
        return (end - start) / 1e6;
    }
}
