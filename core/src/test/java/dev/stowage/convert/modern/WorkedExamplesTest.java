package dev.stowage.convert.modern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.cfn.Template;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.emit.Emission;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Applications whose templates were worked out by hand, property by property. */
class WorkedExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("stowage.root"));

    @Test
    void convertsOneServiceBehindABalancer() throws IOException {
        assertEqualsExample("01-hello-web", Samples.helloWeb());
    }

    @Test
    void convertsAnApplicationWithQueueAndDatabase() throws IOException {
        assertEqualsExample("02-voting", Samples.voting());
    }

    @Test
    void refersOnlyToWhatIsInTheTemplate() {
        assertThat(template(Samples.voting()).danglingReferences()).isEmpty();
    }

    @Test
    void namesTheVersionOfTheBuild() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .contains("<artifactId>stowage</artifactId>\n  <version>" + ModernDialect.VERSION + "</version>");
    }

    private static void assertEqualsExample(String name, ConversionContext context) throws IOException {
        JsonNode made = JSON.readTree(Format.JSON.render(template(context)));
        Path expectation = ROOT.resolve("core/src/test/resources/cases/convert")
                .resolve(name)
                .resolve("template.json");
        JsonNode expected = JSON.readTree(Files.readAllBytes(expectation));
        assertThat(made.toPrettyString()).isEqualTo(expected.toPrettyString());
        assertThat(order(made)).isEqualTo(order(expected));
    }

    private static Vector<String> order(JsonNode template) {
        return Vector.ofAll(() -> template.get("Resources").fieldNames());
    }

    private static Template template(ConversionContext context) {
        return Emission.template(new ModernDialect().application(context).value());
    }
}
