package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.convert.Conversion;
import dev.stowage.convert.emit.Emission;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every reference of a template has its target, in no cycle, and no logical id is given twice. */
public interface ReferenceLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void refersOnlyToWhatIsThere(@ForAll("apps") ComposeApp app) {
        References references = References.in(template(app));
        assertThat(references.dangling()).isEmpty();
        assertThat(references.inCycles()).isEmpty();
    }

    @Property(tries = Tries.SOME)
    default void givesNoIdTwice(@ForAll("apps") ComposeApp app) {
        Conversion conversion = Outcome.of(pipeline(), app.source()).conversion();
        assertThat(Emission.ids(conversion.application())).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ids(Json.of(conversion))).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9]{1,255}"));
    }

    /** Outputs have names of their own. */
    private static Vector<String> ids(JsonNode template) {
        return Vector.of("Parameters", "Resources")
                .flatMap(section -> Json.fields(template.path(section)))
                .map(Tuple2::_1);
    }

    /** Names and port numbers put together say the same here in most cases; those are refused and make no template. */
    @Property(tries = Tries.MANY)
    default void givesNoIdTwice_whereNamesAndNumbersRunTogether(@ForAll("runningTogether") String text) {
        Outcome.of(pipeline(), ComposeApp.EMPTY.source(text))
                .result()
                .forEach(conversion ->
                        assertThat(Emission.ids(conversion.application())).doesNotHaveDuplicates());
    }

    @Provide
    default Arbitrary<String> runningTogether() {
        Arbitrary<String> networks = Arbitraries.of("[n]", "[n1]", "[n18]", "[n, n1]", "[n18, n]");
        Arbitrary<String> ports = Arbitraries.of("81:80", "82:180", "83:8180");
        Arbitrary<String> secretNames = Arbitraries.of("one", "o-ne", "two");
        return Combinators.combine(networks, ports, networks, ports, secretNames, secretNames)
                .as((ofA, portOfA, ofB, portOfB, secretOfA, secretOfB) ->
                        """
                        name: p
                        services:
                          a: {image: a, networks: %s, ports: ["%s"], secrets: [x]}
                          b: {image: b, networks: %s, ports: ["1%s"], secrets: [y]}
                        networks: {n: {}, n1: {}, n18: {}}
                        secrets: {x: {file: x, name: %s}, y: {file: y, name: %s}}
                        """.formatted(ofA, portOfA, ofB, portOfB, secretOfA, secretOfB));
    }
}
