package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The emulator has to make whatever we emit. */
@NeedsPython
class EmulatorIT {
    private static final Pattern TYPE = Pattern.compile("\"(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)\"");
    private static final Path EMIT =
            Path.of(System.getProperty("stowage.root"), "core/src/main/java/dev/stowage/convert/emit");

    @Test
    void makesEveryTypeOfTheWorkedExamples() throws IOException {
        Vector<Path> templates = files(Example.FOLDER, "template.json");
        Vector<String> types = templates.flatMap(EmulatorIT::types).distinct();
        assertThat(types).hasSizeGreaterThan(10).isSubsetOf(Emulator.running().types());
    }

    @Test
    void makesEveryTypeThatTheEmitterSpells() throws IOException {
        Vector<String> types = files(EMIT, ".java")
                .flatMap(EmulatorIT::text)
                .flatMap(text -> Vector.ofAll(TYPE.matcher(text).results().map(found -> found.group(1))))
                .reject(EmulatorIT::isOfParameters)
                .distinct();
        assertThat(types).hasSizeGreaterThan(10).isSubsetOf(Emulator.running().types());
    }

    /** Parameters have types too: {@code AWS::EC2::VPC::Id} has a fourth part, which the pattern does not take. */
    private static boolean isOfParameters(String type) {
        return type.contains("Parameter");
    }

    private static Vector<Path> files(Path folder, String suffix) throws IOException {
        try (var files = Files.walk(folder)) {
            return Vector.ofAll(
                    files.filter(file -> file.toString().endsWith(suffix)).sorted());
        }
    }

    private static Vector<String> text(Path file) {
        try {
            return Vector.of(Files.readString(file));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Vector<String> types(Path template) {
        try {
            JsonNode resources = new ObjectMapper().readTree(template.toFile()).path("Resources");
            return Vector.ofAll(resources).map(resource -> resource.path("Type").asText());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
