package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import io.vavr.collection.Vector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No role may do everything, and none may do something to everything, but where AWS has no finer resource. */
public interface PolicyLaws extends Subject {
    /** The prefix of the actions that know no resource (<em>Service Authorization Reference</em>). */
    String WITHOUT_RESOURCE = "ssmmessages:";

    @Property(tries = Tries.SOME)
    default void allowsOnlyWhatIsNeeded(@ForAll("apps") ComposeApp app) {
        assertThat(Json.resources(template(app), "AWS::IAM::Role")
                        .flatMap(role -> statements(role._2))
                        .filter(statement -> values(statement.path("Action")).exists(action -> action.contains("*"))
                                || (values(statement.path("Resource")).contains("*")
                                        && !values(statement.path("Action"))
                                                .forAll(action -> action.startsWith(WITHOUT_RESOURCE)))))
                .isEmpty();
    }

    private static Vector<JsonNode> statements(JsonNode role) {
        return Vector.ofAll(role.at("/Properties/Policies"))
                .flatMap(policy -> Vector.ofAll(policy.at("/PolicyDocument/Statement")));
    }

    private static Vector<String> values(JsonNode oneOrMany) {
        return oneOrMany.isTextual()
                ? Vector.of(oneOrMany.asText())
                : Vector.ofAll(oneOrMany).map(JsonNode::asText);
    }
}
