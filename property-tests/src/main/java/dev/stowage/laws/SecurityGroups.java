package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Map.Entry;

/** Who lets whom in, as AWS reads it from the JSON of a template. */
final class SecurityGroups {
    private static final String EVERYTHING = "-1";

    private static final Text.Cases<JsonNode> AS_JSON = new Text.Cases<>(
            literal -> JsonNodeFactory.instance.textNode(literal.value()),
            id -> JsonNodeFactory.instance.objectNode().put("Ref", id.of().value()),
            SecurityGroups::unknown,
            SecurityGroups::unknown,
            SecurityGroups::unknown,
            SecurityGroups::unknown);

    /** By the names of their containers. */
    private final Map<String, Vector<JsonNode>> ofServices;

    private final Set<String> kept;
    private final Vector<JsonNode> rules;

    private SecurityGroups(Map<String, Vector<JsonNode>> ofServices, Set<String> kept, Vector<JsonNode> rules) {
        this.ofServices = ofServices;
        this.kept = kept;
        this.rules = rules;
    }

    static SecurityGroups of(Conversion conversion) {
        JsonNode resources = Json.of(conversion).path("Resources");
        Vector<Workload> workloads = conversion.application().workloads();
        return new SecurityGroups(
                HashMap.ofEntries(workloads.flatMap(workload ->
                        containers(workload).map(name -> Tuple.of(name, groups(resources, workload))))),
                workloads
                        .filter(workload -> workload.service().isDefined())
                        .flatMap(SecurityGroups::containers)
                        .toSet(),
                properties(resources, "AWS::EC2::SecurityGroupIngress")
                        .appendAll(Vector.ofAll(resources.properties()).flatMap(SecurityGroups::inline)));
    }

    private static Vector<String> containers(Workload workload) {
        return workload.task().containers().map(container -> plain(container.name()));
    }

    /** A task that runs once has no part in the template that says where. */
    private static Vector<JsonNode> groups(JsonNode resources, Workload workload) {
        return workload.service()
                .map(service -> groups(resources, service.id(), ""))
                .orElse(workload.schedule().map(schedule -> groups(resources, schedule.id(), "/Target/EcsParameters")))
                .getOrElse(() -> workload.once()
                        .toVector()
                        .flatMap(once -> once.run().network().groups().map(group -> group.fold(AS_JSON))));
    }

    private static JsonNode unknown(Text text) {
        throw new AssertionError("no security group is given by " + text);
    }

    private static Vector<JsonNode> properties(JsonNode resources, String type) {
        return Vector.ofAll(resources)
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"));
    }

    /** The rules that are written in a security group itself, as if each stood alone. */
    private static Vector<JsonNode> inline(Entry<String, JsonNode> resource) {
        JsonNode group = JsonNodeFactory.instance.objectNode().put("Ref", resource.getKey());
        return Vector.ofAll(resource.getValue().path("Properties").path("SecurityGroupIngress"))
                .map(rule -> rule.<ObjectNode>deepCopy().set("GroupId", group));
    }

    private static Vector<JsonNode> groups(JsonNode resources, LogicalId id, String place) {
        return Vector.ofAll(resources
                .path(id.value())
                .path("Properties")
                .at(place + "/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"));
    }

    /** Whether ECS keeps it running, so that balancers can lead to it. */
    boolean isKept(ServiceName service) {
        return kept.contains(container(service));
    }

    /** Whether a rule of the template lets all traffic of one service into the other. */
    boolean opensEverything(ServiceName from, ServiceName to) {
        return rules.filter(rule -> rule.path("IpProtocol").asText().equals(EVERYTHING))
                .exists(rule -> groups(to).contains(rule.path("GroupId"))
                        && groups(from).contains(rule.path("SourceSecurityGroupId")));
    }

    /** Whether a rule lets a balancer reach this port of the service. */
    boolean letsBalancerIn(ServiceName to, int port, String transport) {
        return rules.filter(rule -> groups(to).contains(rule.path("GroupId")))
                .filter(SecurityGroups::isOfBalancer)
                .filter(rule -> rule.path("IpProtocol").asText().equals(transport))
                .exists(rule -> rule.path("FromPort").asInt() <= port
                        && port <= rule.path("ToPort").asInt());
    }

    /** The rules by which anything else gets at a service than the members of one network and the balancers. */
    Vector<JsonNode> otherWays() {
        return rules.filter(rule -> ofServices.values().exists(groups -> groups.contains(rule.path("GroupId"))))
                .reject(SecurityGroups::isOfBalancer)
                .reject(rule -> rule.path("SourceSecurityGroupId").equals(rule.path("GroupId")));
    }

    /** The ports at which balancers get at any service. */
    Set<Integer> portsOfBalancers() {
        return rules.filter(SecurityGroups::isOfBalancer)
                .map(rule -> rule.path("FromPort").asInt())
                .toSet();
    }

    private static boolean isOfBalancer(JsonNode rule) {
        return rule.path("SourceSecurityGroupId").toString().contains("LoadBalancerSecurityGroup");
    }

    private Vector<JsonNode> groups(ServiceName service) {
        return ofServices.get(container(service)).getOrElse(Vector::empty);
    }

    private static String container(ServiceName service) {
        return plain(service.value());
    }

    /** ECS takes no dots, and the dialect docker-ecs writes them all the same. */
    private static String plain(String name) {
        return name.replace('.', '-');
    }
}
