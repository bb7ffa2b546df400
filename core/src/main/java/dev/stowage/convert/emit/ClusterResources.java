package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.Cluster;
import dev.stowage.ecs.ConnectNamespace;
import dev.stowage.ecs.DiscoveryEntry;
import dev.stowage.ecs.DnsNamespace;
import dev.stowage.ecs.LogGroup;
import dev.stowage.ecs.StackSecret;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What all services of a project share: cluster, logs, names, secrets. */
final class ClusterResources {
    private ClusterResources() {}

    static Tuple2<LogicalId, Resource> cluster(Cluster cluster) {
        Properties properties = Properties.none()
                .references("CapacityProviders", cluster.capacityProviders())
                .text("ClusterName", cluster.name())
                .tags(cluster.tags());
        return properties.resource(cluster.id(), "AWS::ECS::Cluster");
    }

    /** Tasks of which nobody says otherwise run on the first provider. */
    static Option<Tuple2<LogicalId, Resource>> capacityProviders(Application application) {
        Vector<Expression> usual = application
                .capacityProviders()
                .take(1)
                .map(provider -> Properties.none()
                        .with("CapacityProvider", provider)
                        .whole("Weight", 1)
                        .expression());
        return Option.when(application.capacityProviders().nonEmpty(), application::cluster)
                .flatMap(cluster -> cluster)
                .map(cluster -> Properties.none()
                        .references("CapacityProviders", application.capacityProviders())
                        .with("Cluster", Expression.ref(cluster.id()))
                        .with("DefaultCapacityProviderStrategy", Expression.list(usual))
                        .resource(Application.CAPACITY_PROVIDERS, "AWS::ECS::ClusterCapacityProviderAssociations"));
    }

    static Tuple2<LogicalId, Resource> logGroup(LogGroup logs) {
        Properties properties =
                Properties.none().text("LogGroupName", logs.name()).whole("RetentionInDays", logs.retentionDays());
        return properties.resource(logs.id(), "AWS::Logs::LogGroup");
    }

    static Tuple2<LogicalId, Resource> dnsNamespace(DnsNamespace namespace) {
        Properties properties = Properties.none()
                .text("Description", namespace.description())
                .text("Name", namespace.name())
                .with("Vpc", namespace.vpc());
        return properties.resource(namespace.id(), "AWS::ServiceDiscovery::PrivateDnsNamespace");
    }

    static Tuple2<LogicalId, Resource> connectNamespace(ConnectNamespace namespace) {
        Properties properties = Properties.none()
                .text("Description", namespace.description())
                .text("Name", namespace.name())
                .tags(namespace.tags());
        return properties.resource(namespace.id(), "AWS::ServiceDiscovery::HttpNamespace");
    }

    /** A name answers with all healthy tasks, and ECS says which those are. */
    static Tuple2<LogicalId, Resource> entry(DiscoveryEntry entry) {
        Expression records = Expression.list(
                Properties.none().whole("TTL", 60).text("Type", "A").expression());
        Properties properties = Properties.none()
                .text("Description", entry.description())
                .with(
                        "DnsConfig",
                        Properties.none()
                                .with("DnsRecords", records)
                                .text("RoutingPolicy", "MULTIVALUE")
                                .expression())
                .with(
                        "HealthCheckCustomConfig",
                        Properties.none().whole("FailureThreshold", 1).expression())
                .text("Name", entry.name())
                .with("NamespaceId", entry.namespace());
        return properties.resource(entry.id(), "AWS::ServiceDiscovery::Service");
    }

    static Tuple2<LogicalId, Resource> secret(StackSecret secret) {
        Properties properties = Properties.none()
                .text("Description", secret.description())
                .text("KmsKeyId", secret.kmsKeyId())
                .reference("SecretString", secret.content())
                .tags(secret.tags());
        return properties.resource(secret.id(), "AWS::SecretsManager::Secret");
    }
}
