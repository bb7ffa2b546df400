package dev.stowage.convert;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Tags for every resource of a template that takes tags; those that it has already stay. */
final class GivenTags {
    private static final String GROUP_OF_INSTANCES = "AWS::AutoScaling::AutoScalingGroup";

    /** The types whose tags are a list under {@code Tags} (AWS CloudFormation Template Reference, each type's page). */
    private static final Set<String> TAGGED = HashSet.of(
            GROUP_OF_INSTANCES,
            "AWS::EC2::DHCPOptions",
            "AWS::EC2::EIP",
            "AWS::EC2::InternetGateway",
            "AWS::EC2::NatGateway",
            "AWS::EC2::RouteTable",
            "AWS::EC2::SecurityGroup",
            "AWS::EC2::Subnet",
            "AWS::EC2::VPC",
            "AWS::EC2::VPCEndpoint",
            "AWS::ECS::CapacityProvider",
            "AWS::ECS::Cluster",
            "AWS::ECS::Service",
            "AWS::ECS::TaskDefinition",
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            "AWS::IAM::Role",
            "AWS::Logs::LogGroup",
            "AWS::SecretsManager::Secret",
            "AWS::ServiceDiscovery::HttpNamespace",
            "AWS::ServiceDiscovery::PrivateDnsNamespace",
            "AWS::ServiceDiscovery::Service");

    private static final Map<String, String> UNDER_OTHER_NAMES =
            HashMap.of("AWS::EFS::AccessPoint", "AccessPointTags", "AWS::EFS::FileSystem", "FileSystemTags");

    private final LinkedHashMap<String, String> tags;
    private final LinkedHashMap<ResourceType, String> more;

    private GivenTags(LinkedHashMap<String, String> tags, LinkedHashMap<ResourceType, String> more) {
        this.tags = tags;
        this.more = more;
    }

    static Template on(
            Template template, LinkedHashMap<String, String> tags, LinkedHashMap<ResourceType, String> more) {
        GivenTags given = new GivenTags(tags, more);
        return tags.isEmpty()
                ? template
                : Template.builder()
                        .from(template)
                        .resources(template.resources().mapValues(given::on))
                        .build();
    }

    private Resource on(Resource resource) {
        String type = resource.type().value();
        return TAGGED.contains(type)
                ? on(resource, "Tags")
                : UNDER_OTHER_NAMES
                        .get(type)
                        .orElse(more.get(resource.type()))
                        .map(name -> on(resource, name))
                        .getOrElse(resource);
    }

    private Resource on(Resource resource, String name) {
        Vector<Expression> there =
                resource.properties().get(name).map(Expression::items).getOrElse(Vector.empty());
        Vector<Expression> added = tags.toVector()
                .reject(tag -> there.exists(each -> isCalled(each, tag._1)))
                .map(tag -> tag(resource, tag._1, tag._2));
        return Resource.builder()
                .from(resource)
                .properties(resource.properties().put(name, Expression.list(there.appendAll(added))))
                .build();
    }

    private static boolean isCalled(Expression tag, String key) {
        return tag.field("Key").contains(Expression.text(key));
    }

    /** The tags of a group of instances say whether the instances get them too. */
    private static Expression tag(Resource resource, String key, String value) {
        SortedFields fields = SortedFields.of("Key", Expression.text(key)).put("Value", Expression.text(value));
        return new Expression.Fields(
                resource.type().value().equals(GROUP_OF_INSTANCES)
                        ? fields.put("PropagateAtLaunch", Expression.bool(true))
                        : fields);
    }
}
