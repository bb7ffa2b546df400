package dev.stowage.extension;

/** Which keys the retired Docker integration read, and where. */
final class DockerPlaces {
    static final PlaceSet ALL = new PlaceSet(
            Place.<ProjectExtension.Builder>tolerant("the top level")
                    .with(DockerKeys.CLUSTER, ProjectExtension.Builder::cluster)
                    .with(DockerKeys.LOAD_BALANCER, ProjectExtension.Builder::loadBalancer)
                    .with(DockerKeys.VPC, ProjectExtension.Builder::vpc)
                    .with(DockerKeys.LOGS_RETENTION, ProjectExtension.Builder::logsRetention)
                    .with(DockerKeys.CLOUD_FORMATION, ProjectExtension.Builder::cloudFormation),
            Place.<ServiceExtension.Builder>tolerant("a service")
                    .with(DockerKeys.ROLE, ServiceExtension.Builder::role)
                    .with(DockerKeys.POLICIES, ServiceExtension.Builder::policies)
                    .with(DockerKeys.PULL_CREDENTIALS, ServiceExtension.Builder::pullCredentials),
            Place.<ServiceExtension.Builder>tolerant("deploy of a service")
                    .with(DockerKeys.AUTOSCALING, ServiceExtension.Builder::autoscaling),
            Place.<ServiceExtension.Builder>tolerant("update_config of a service")
                    .with(DockerKeys.MIN_PERCENT, ServiceExtension.Builder::minPercent)
                    .with(DockerKeys.MAX_PERCENT, ServiceExtension.Builder::maxPercent),
            Place.<PortExtension.Builder>tolerant("a port in long form")
                    .with(DockerKeys.PROTOCOL, PortExtension.Builder::protocol),
            Place.tolerant("a volume"),
            Place.<SecretExtension.Builder>tolerant("a secret")
                    .with(DockerKeys.JSON_KEYS, SecretExtension.Builder::keys),
            Place.<NetworkExtension.Builder>tolerant("a network")
                    .with(DockerKeys.SECURITY_GROUP, NetworkExtension.Builder::securityGroup));

    private DockerPlaces() {}
}
