package dev.stowage.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.EcsService;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** Who lets whom in, as AWS reads it from the JSON of a template. */
final class SecurityGroups {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERYTHING = "-1";

    private final Map<ServiceName, Vector<JsonNode>> ofServices;
    private final Vector<JsonNode> rules;

    private SecurityGroups(Map<ServiceName, Vector<JsonNode>> ofServices, Vector<JsonNode> rules) {
        this.ofServices = ofServices;
        this.rules = rules;
    }

    static SecurityGroups of(Conversion conversion) {
        JsonNode resources = resources(conversion);
        return new SecurityGroups(
                HashMap.ofEntries(conversion
                        .application()
                        .workloads()
                        .flatMap(workload -> workload.service()
                                .map(EcsService::id)
                                .map(id -> Tuple.of(workload.name(), groups(resources, id))))),
                Vector.ofAll(resources)
                        .filter(resource -> resource.path("Type").asText().equals("AWS::EC2::SecurityGroupIngress"))
                        .map(resource -> resource.path("Properties")));
    }

    private static JsonNode resources(Conversion conversion) {
        try {
            return JSON.readTree(Format.JSON.render(conversion.template())).path("Resources");
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
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
                .filter(rule -> rule.path("SourceSecurityGroupId").toString().contains("LoadBalancerSecurityGroup"))
                .filter(rule -> rule.path("IpProtocol").asText().equals(transport))
                .exists(rule -> rule.path("FromPort").asInt() <= port
                        && port <= rule.path("ToPort").asInt());
    }

    private Vector<JsonNode> groups(ServiceName service) {
        return ofServices.get(service).getOrElse(Vector::empty);
    }
}
