package dev.stowage.validate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.extension.ExtensionKey;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Path INVENTORY =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/schema/attributes.txt");

    @Test
    void findsAnAttributeByItsName() {
        assertThat(names("services.ports.target")).containsExactly("services.ports.target");
    }

    @Test
    void findsAnAttributeByItsPathInAProject() {
        assertThat(names("services.web.ports[0].target")).containsExactly("services.ports.target");
        assertThat(names("services.web.networks.front.aliases")).containsExactly("services.networks.aliases");
    }

    @Test
    void findsWhatIsBelowAName() {
        assertThat(names("secrets.name")).containsExactly("secrets.name");
        assertThat(names("services.web.healthcheck"))
                .contains("services.healthcheck.test", "services.healthcheck.disable")
                .allMatch(name -> name.startsWith("services.healthcheck."));
    }

    @Test
    void findsAnAttributeByTheEndOfItsName() {
        assertThat(names("tty")).containsExactly("services.tty");
    }

    @Test
    void answersForAPartWithWhatBecomesOfTheWhole() {
        assertThat(Explanation.of("services.web.build.args").lines(Vector.of(Dialect.MODERN)))
                .containsExactly(
                        "ATTRIBUTE             DIALECT   OUTCOME        DETAILS",
                        "services.build.args   modern    by its value   to ECS::TaskDefinition"
                                + " ContainerDefinitions.Image: part of services.build: not needed if there is an image; else a parameter of the template takes one");
        assertThat(names("env_file.format")).contains("services.env_file.format");
    }

    /** The list is the inventory of the specification. */
    @Test
    void answersForEveryAttributeOfCompose() throws IOException {
        Vector<String> patterns = Vector.ofAll(Files.readAllLines(INVENTORY));

        assertThat(patterns.map(pattern -> pattern.replaceAll("\\.\\*|\\[]", ""))
                        .reject(ExplanationTest::isAnswered))
                .isEmpty();
        assertThat(patterns.reject(pattern -> pattern.endsWith("*"))
                        .map(pattern -> pattern.replace("*", "some").replace("[]", "[0]"))
                        .filter(path -> Explanation.of(path).attributes().isEmpty()))
                .isEmpty();
    }

    /** By itself, or by all that is inside of it. */
    private static boolean isAnswered(String name) {
        Vector<String> found = Explanation.of(name).attributes().map(Attribute::name);
        return found.nonEmpty() && found.forAll(each -> (each + ".").startsWith(name + "."));
    }

    @Test
    void findsNothingByTheNameOfAService() {
        assertThat(Explanation.of("services.web").isEmpty()).isTrue();
        assertThat(Explanation.of("").isEmpty()).isTrue();
    }

    @Test
    void findsKeysOfAws() {
        assertThat(Explanation.of("services.web.x-aws-role").keys().map(ExtensionKey::name))
                .containsExactly("x-aws-role");
        assertThat(Explanation.of("x-aws").keys()).isEqualTo(ExtensionKey.all());
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        assertThat(Explanation.nearest("tyy")).isEqualTo(Option.some("tty"));
        assertThat(Explanation.nearest("x-aws-rol")).isEqualTo(Option.some("x-aws-role"));
    }

    private static Iterable<String> names(String typed) {
        return Explanation.of(typed).attributes().map(Attribute::name);
    }
}
