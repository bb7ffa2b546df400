package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.BlockVolume;
import dev.stowage.ecs.ConnectEndpoint;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.ServiceConnect;
import dev.stowage.ecs.ServiceTarget;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;

/** ECS services. */
final class ServiceResources {
    private ServiceResources() {}

    static Tuple2<LogicalId, Resource> service(EcsService service) {
        Properties properties = connections(tasks(service), service);
        return Tuple.of(
                service.id(),
                properties
                        .resource("AWS::ECS::Service")
                        .dependsOn(service.dependencies())
                        .build());
    }

    private static Properties tasks(EcsService service) {
        return Properties.none()
                .optional("AvailabilityZoneRebalancing", service.zoneRebalancing(), TaskRuns::enabled)
                .list("CapacityProviderStrategy", service.capacity(), TaskRuns::capacity)
                .with("Cluster", service.cluster())
                .with("DeploymentConfiguration", DeploymentSpelling.deployment(service))
                .with(
                        "DeploymentController",
                        Properties.none().text("Type", "ECS").expression())
                .whole("DesiredCount", service.desiredCount())
                .bool("EnableExecuteCommand", service.executeCommand())
                .text("LaunchType", service.launchType().map(LaunchType::name))
                .text("PlatformVersion", service.platformVersion())
                .text("PropagateTags", "SERVICE")
                .text("SchedulingStrategy", service.scheduling().name())
                .with("TaskDefinition", service.taskDefinition())
                .tags(service.tags());
    }

    private static Properties connections(Properties so, EcsService service) {
        return so.with("NetworkConfiguration", TaskRuns.network(service.network()))
                .whole("HealthCheckGracePeriodSeconds", service.graceSeconds())
                .list("LoadBalancers", service.targets(), ServiceResources::target)
                .optional("ServiceConnectConfiguration", service.connect(), ServiceResources::connect)
                .list("ServiceRegistries", service.registries(), ServiceResources::registry)
                .list("VolumeConfigurations", service.blockVolumes(), ServiceResources::blockVolume);
    }

    private static Expression target(ServiceTarget target) {
        return Properties.none()
                .optional("AdvancedConfiguration", target.alternate(), DeploymentSpelling::alternate)
                .text("ContainerName", target.container())
                .whole("ContainerPort", target.port().number())
                .with("TargetGroupArn", target.targetGroup())
                .expression();
    }

    private static Expression blockVolume(BlockVolume volume) {
        Expression tags = Properties.none()
                .text("PropagateTags", "SERVICE")
                .text("ResourceType", "volume")
                .expression();
        Properties made = Properties.none()
                .with("Encrypted", Expression.bool(volume.encrypted()))
                .text("FilesystemType", volume.fileSystem())
                .whole("Iops", volume.operationsPerSecond())
                .text("KmsKeyId", volume.kmsKeyId())
                .with("RoleArn", volume.role())
                .whole("SizeInGiB", volume.size())
                .text("SnapshotId", volume.snapshot())
                .with("TagSpecifications", Expression.list(tags))
                .whole("Throughput", volume.throughput())
                .text("VolumeType", volume.type());
        return Properties.none()
                .with("ManagedEBSVolume", made.expression())
                .text("Name", volume.name())
                .expression();
    }

    private static Expression registry(Text arn) {
        return Properties.none().with("RegistryArn", arn).expression();
    }

    private static Expression connect(ServiceConnect connect) {
        return Properties.none()
                .with("Enabled", Expression.bool(true))
                .with("Namespace", connect.namespace())
                .list("Services", connect.endpoints(), ServiceResources::endpoint)
                .expression();
    }

    private static Expression endpoint(ConnectEndpoint endpoint) {
        Properties alias = Properties.none()
                .text("DnsName", endpoint.dnsName())
                .whole("Port", endpoint.port().number());
        return Properties.none()
                .with("ClientAliases", Expression.list(alias.expression()))
                .text("PortName", endpoint.portName())
                .optional("Timeout", endpoint.protocol(), spoken -> withoutLimit())
                .expression();
    }

    /**
     * Proxies that tell requests apart end those of more than 15 seconds (<em>Amazon ECS API Reference</em>,
     * "TimeoutConfiguration"), as no network of Compose does.
     */
    private static Expression withoutLimit() {
        return Properties.none().whole("PerRequestTimeoutSeconds", 0).expression();
    }
}
