package dev.stowage.extension;

import io.vavr.collection.Vector;

/** Which keys may stand where. */
final class Places {
    static final Place<ProjectExtension.Builder> TOP_LEVEL = Place.<ProjectExtension.Builder>called("the top level")
            .with(Keys.CLUSTER, ProjectExtension.Builder::cluster)
            .with(Keys.LOGS_RETENTION, ProjectExtension.Builder::logsRetention)
            .with(Keys.VPC, ProjectExtension.Builder::vpc)
            .with(Keys.SUBNETS, ProjectExtension.Builder::subnets)
            .with(Keys.ASSIGN_PUBLIC_IP, ProjectExtension.Builder::assignPublicIp)
            .with(Keys.LOAD_BALANCER, ProjectExtension.Builder::loadBalancer)
            .with(Keys.ALLOW_CIDRS, ProjectExtension.Builder::allowCidrs)
            .with(Keys.CERTIFICATE, ProjectExtension.Builder::certificate)
            .with(Keys.SERVICE_CONNECT, ProjectExtension.Builder::serviceConnect)
            .with(Keys.INIT_IMAGE, ProjectExtension.Builder::initImage)
            .with(Keys.KMS_KEY, ProjectExtension.Builder::kmsKey)
            .with(Keys.PERMISSIONS_BOUNDARY, ProjectExtension.Builder::permissionsBoundary)
            .with(Keys.EXEC, ProjectExtension.Builder::exec)
            .with(Keys.CAPACITY, ProjectExtension.Builder::capacity)
            .with(Keys.CLOUD_FORMATION, ProjectExtension.Builder::cloudFormation);

    static final Place<ServiceExtension.Builder> SERVICE = Place.<ServiceExtension.Builder>called("a service")
            .with(Keys.SUBNETS, ServiceExtension.Builder::subnets)
            .with(Keys.ASSIGN_PUBLIC_IP, ServiceExtension.Builder::assignPublicIp)
            .with(Keys.ALLOW_CIDRS, ServiceExtension.Builder::allowCidrs)
            .with(Keys.CERTIFICATE, ServiceExtension.Builder::certificate)
            .with(Keys.HEALTHCHECK, ServiceExtension.Builder::healthcheck)
            .with(Keys.DOMAIN, ServiceExtension.Builder::domains)
            .with(Keys.SERVICE_CONNECT, ServiceExtension.Builder::serviceConnect)
            .with(Keys.INIT_IMAGE, ServiceExtension.Builder::initImage)
            .with(Keys.SECRETS, ServiceExtension.Builder::secrets)
            .with(Keys.ROLE, ServiceExtension.Builder::role)
            .with(Keys.POLICIES, ServiceExtension.Builder::policies)
            .with(Keys.TASK_ROLE_ARN, ServiceExtension.Builder::taskRoleArn)
            .with(Keys.EXECUTION_ROLE_ARN, ServiceExtension.Builder::executionRoleArn)
            .with(Keys.PERMISSIONS_BOUNDARY, ServiceExtension.Builder::permissionsBoundary)
            .with(Keys.PULL_CREDENTIALS, ServiceExtension.Builder::pullCredentials)
            .with(Keys.EXEC, ServiceExtension.Builder::exec)
            .with(Keys.SCHEDULE, ServiceExtension.Builder::schedule)
            .with(Keys.CAPACITY, ServiceExtension.Builder::capacity)
            .with(Keys.EPHEMERAL_STORAGE, ServiceExtension.Builder::ephemeralStorage)
            .with(Keys.AZ_REBALANCING, ServiceExtension.Builder::azRebalancing)
            .with(Keys.DEPLOYMENT, ServiceExtension.Builder::deployment);

    static final Place<ServiceExtension.Builder> DEPLOY = Place.<ServiceExtension.Builder>called("deploy of a service")
            .with(Keys.AUTOSCALING, ServiceExtension.Builder::autoscaling);

    static final Place<ServiceExtension.Builder> UPDATE = Place.<ServiceExtension.Builder>called(
                    "update_config of a service")
            .with(Keys.MIN_PERCENT, ServiceExtension.Builder::minPercent)
            .with(Keys.MAX_PERCENT, ServiceExtension.Builder::maxPercent);

    static final Place<PortExtension.Builder> PORT = Place.<PortExtension.Builder>called("a port in long form")
            .with(Keys.PROTOCOL, PortExtension.Builder::protocol)
            .with(Keys.TARGET_PROTOCOL, PortExtension.Builder::targetProtocol)
            .with(Keys.RULE, PortExtension.Builder::rule)
            .with(Keys.STICKINESS, PortExtension.Builder::stickiness)
            .with(Keys.TARGET_GROUP, PortExtension.Builder::targetGroup)
            .with(Keys.ALLOW_CIDRS, PortExtension.Builder::allowCidrs)
            .with(Keys.CERTIFICATE, PortExtension.Builder::certificate)
            .with(Keys.HEALTHCHECK, PortExtension.Builder::healthcheck);

    static final Place<VolumeExtension.Builder> VOLUME = Place.<VolumeExtension.Builder>called("a volume")
            .with(Keys.ROOT_ACCESS, VolumeExtension.Builder::rootAccess)
            .with(Keys.MOUNT_TARGETS, VolumeExtension.Builder::mountTargets)
            .with(Keys.ACCESS_POINT, VolumeExtension.Builder::accessPoint);

    static final Place<SecretExtension.Builder> SECRET = Place.<SecretExtension.Builder>called("a secret")
            .with(Keys.JSON_KEYS, SecretExtension.Builder::keys)
            .with(Keys.KMS_KEY, SecretExtension.Builder::kmsKey);

    static final Place<NetworkExtension.Builder> NETWORK = Place.<NetworkExtension.Builder>called("a network")
            .with(Keys.SECURITY_GROUP, NetworkExtension.Builder::securityGroup);

    static final PlaceSet ALL = new PlaceSet(TOP_LEVEL, SERVICE, DEPLOY, UPDATE, PORT, VOLUME, SECRET, NETWORK);

    private Places() {}

    /** Every key, once. */
    static Vector<String> names() {
        return ALL.all().flatMap(Place::keys).map(Key::name).distinct();
    }
}
