package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** From outside, a service is reached at its ports by everyone and no other way, as in the dialect {@code docker-ecs}. */
public interface OpenDoorLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void opensPortsOfServicesToEveryone_andNothingElse(@ForAll("apps") ComposeApp app) {
        Project project = Membership.of(app.source()).project();
        Vector<JsonNode> rules = SecurityGroups.of(
                        Outcome.of(pipeline(), app.source()).conversion())
                .otherWays();
        assertThat(rules.map(OpenDoorLaws::portAndRange).toSet()).isEqualTo(openPorts(project));
    }

    private static Tuple2<Integer, String> portAndRange(JsonNode rule) {
        assertThat(rule.path("ToPort")).isEqualTo(rule.path("FromPort"));
        return Tuple.of(rule.path("FromPort").asInt(), rule.path("CidrIp").asText());
    }

    /** A network that exists already is opened too. */
    private static Set<Tuple2<Integer, String>> openPorts(Project project) {
        return project.services()
                .values()
                .toVector()
                .filter(service -> service.networks().nonEmpty())
                .flatMap(Service::ports)
                .map(port -> Tuple.of(port.target().number(), "0.0.0.0/0"))
                .toSet();
    }
}
