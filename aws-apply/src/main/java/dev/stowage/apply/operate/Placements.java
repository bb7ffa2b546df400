package dev.stowage.apply.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.Placement.Network;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.HeldResource;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Where tasks are put of which no service says it. The template does, of a schedule as a whole; of a task that waits for
 * services, or they for it, that it has to reach those.
 */
record Placements(JsonNode template, Vector<HeldResource> resources, Vector<ServiceState> services) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** From a template as it was sent; nothing is known where it is no JSON, as the retired integration's may be. */
    static Placements of(String template, Vector<HeldResource> resources, Vector<ServiceState> services) {
        try {
            return new Placements(JSON.readTree(template), resources, services);
        } catch (JsonProcessingException other) {
            return new Placements(MissingNode.getInstance(), resources, services);
        }
    }

    /** That of a definition, by ARN; next to all services of the project where nothing is known of it. */
    Placement of(String definition) {
        return ofSchedule(definition)
                .orElse(() -> together(besides(definition)))
                .orElse(() -> together(services))
                .getOrElse(Placement.ANY);
    }

    private Option<Placement> ofSchedule(String definition) {
        return Vector.ofAll(template.path("Resources"))
                .map(resource -> resource.path("Properties").path("Target").path("EcsParameters"))
                .find(target -> text(target.path("TaskDefinitionArn")).contains(definition))
                .map(this::placement)
                .filter(place ->
                        place.network().forAll(network -> network.subnets().nonEmpty()));
    }

    private Placement placement(JsonNode target) {
        JsonNode network = target.path("NetworkConfiguration").path("AwsvpcConfiguration");
        return new Placement(
                text(target.path("LaunchType")),
                Vector.ofAll(target.path("CapacityProviderStrategy")).flatMap(this::share),
                text(target.path("PlatformVersion")),
                Option.when(
                        !network.isMissingNode(),
                        () -> new Network(
                                texts(network.path("Subnets")),
                                texts(network.path("SecurityGroups")),
                                text(network.path("AssignPublicIp")))));
    }

    private Option<Placement.Share> share(JsonNode share) {
        return text(share.path("CapacityProvider"))
                .map(provider -> new Placement.Share(
                        provider,
                        share.path("Weight").asInt(),
                        share.path("Base").asInt()));
    }

    /** Those that it waits for, and that wait for it. */
    private Vector<ServiceState> besides(String definition) {
        return Vector.ofAll(template.path("Metadata").path("Tasks"))
                .filter(task -> physicalId(task.path("TaskDefinition").asText()).contains(definition))
                .flatMap(task -> Vector.ofAll(task.path("After")).appendAll(task.path("Before")))
                .flatMap(id -> physicalId(id.asText()))
                .flatMap(id -> services.find(service -> service.id().equals(id)));
    }

    /** Where the first of them is, in the networks of all. */
    private static Option<Placement> together(Vector<ServiceState> neighbours) {
        Vector<String> groups = neighbours
                .flatMap(service -> service.placement().network())
                .flatMap(Network::securityGroups)
                .distinct();
        return neighbours
                .headOption()
                .map(ServiceState::placement)
                .map(first -> new Placement(
                        first.launchType(),
                        first.providers(),
                        first.platformVersion(),
                        first.network().map(network -> new Network(network.subnets(), groups, network.publicIp()))));
    }

    private Vector<String> texts(JsonNode nodes) {
        return Vector.ofAll(nodes).flatMap(this::text);
    }

    /** A text, or the id of the resource that a reference names. */
    private Option<String> text(JsonNode node) {
        return Option.when(node.isTextual(), node::asText)
                .orElse(() -> physicalId(node.path("Ref").asText()))
                .orElse(() -> physicalId(node.path("Fn::GetAtt").path(0).asText()));
    }

    private Option<String> physicalId(String logicalId) {
        return resources
                .find(resource -> resource.id().value().equals(logicalId))
                .map(HeldResource::physicalId);
    }
}
