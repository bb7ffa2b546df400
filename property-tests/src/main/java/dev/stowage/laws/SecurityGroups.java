package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.EcsService;
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

    private final Map<ServiceName, Vector<JsonNode>> ofServices;
    private final Vector<JsonNode> rules;

    private SecurityGroups(Map<ServiceName, Vector<JsonNode>> ofServices, Vector<JsonNode> rules) {
        this.ofServices = ofServices;
        this.rules = rules;
    }

    static SecurityGroups of(Conversion conversion) {
        JsonNode resources = Json.of(conversion).path("Resources");
        return new SecurityGroups(
                HashMap.ofEntries(conversion
                        .application()
                        .workloads()
                        .flatMap(workload -> workload.service()
                                .map(EcsService::id)
                                .map(id -> Tuple.of(workload.name(), groups(resources, id))))),
                properties(resources, "AWS::EC2::SecurityGroupIngress")
                        .appendAll(Vector.ofAll(resources.properties()).flatMap(SecurityGroups::inline)));
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

    private static Vector<JsonNode> groups(JsonNode resources, LogicalId service) {
        return Vector.ofAll(resources
                .path(service.value())
                .path("Properties")
                .path("NetworkConfiguration")
                .path("AwsvpcConfiguration")
                .path("SecurityGroups"));
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
        return ofServices.get(service).getOrElse(Vector::empty);
    }
}
