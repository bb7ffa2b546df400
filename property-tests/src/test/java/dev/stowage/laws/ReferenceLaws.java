package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.convert.Conversion;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every reference of a template has its target, in no circle, and no logical id is given twice. */
class ReferenceLaws {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Property(tries = 120)
    void refersOnlyToWhatIsThere(@ForAll("apps") ComposeApp app) throws IOException {
        References references = References.in(template(app));
        assertThat(references.dangling()).isEmpty();
        assertThat(references.inCircles()).isEmpty();
    }

    @Property(tries = 120)
    void givesNoIdTwice(@ForAll("apps") ComposeApp app) {
        Conversion conversion = Journey.of(app.source()).conversion();
        Vector<String> given = GivenIds.in(conversion.application());
        assertThat(given).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9]{1,255}"));
        assertThat(written(conversion)).containsExactlyInAnyOrderElementsOf(given);
    }

    private static Vector<String> written(Conversion conversion) {
        return conversion
                .template()
                .resources()
                .keySet()
                .toVector()
                .appendAll(conversion.template().parameters().keySet())
                .appendAll(conversion.template().outputs().keySet())
                .map(id -> id.value());
    }

    private static JsonNode template(ComposeApp app) throws IOException {
        return JSON.readTree(
                Format.JSON.render(Journey.of(app.source()).conversion().template()));
    }
}
