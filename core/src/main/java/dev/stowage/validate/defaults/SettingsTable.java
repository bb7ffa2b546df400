package dev.stowage.validate.defaults;

import static dev.stowage.validate.defaults.Default.inBoth;
import static dev.stowage.validate.defaults.Default.inEach;
import static dev.stowage.validate.defaults.Default.inModern;

import dev.stowage.extension.CapacityShare;
import dev.stowage.extension.DeploymentStyle;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.value.Port;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** What is filled in: the name, what dialects take where nothing is written, its source, what gives it, its value. */
public final class SettingsTable {
    private static final String FARGATE = "FARGATE";
    private static final String DEVELOPER_GUIDE = "Amazon ECS Developer Guide, ";
    private static final String SIZES = DEVELOPER_GUIDE + "\"Task CPU and memory\"";
    private static final String STANDALONE = DEVELOPER_GUIDE + "\"Amazon ECS standalone tasks\"";
    private static final String DEPLOYMENTS = "Amazon ECS API Reference, \"DeploymentConfiguration\"";

    public static final Vector<Setting<ProjectSettings>> PROJECT = Vector.of(
            Setting.of(
                    inEach(
                            "stack_name",
                            "the project's name with - for _, and s- before a digit",
                            "the project's name",
                            "AWS CloudFormation API Reference, \"CreateStack\""),
                    project -> text(project.stackName())),
            Setting.of(
                    inBoth("log_group", "/docker-compose/PROJECT", "the retired Docker integration"),
                    project -> text(project.logGroup())),
            Setting.<ProjectSettings>of(
                            inEach(
                                    "log_retention_days",
                                    "30",
                                    "never",
                                    "Amazon CloudWatch Logs API Reference, \"PutRetentionPolicy\""),
                            project -> project.logRetention()
                                    .days()
                                    .<Tree>map(Tree::whole)
                                    .orElse(text("never")))
                    .givenBy(KeyName.LOGS_RETENTION));

    public static final Vector<Setting<ServiceSettings>> SERVICE = Vector.of(
            Setting.<ServiceSettings>of(
                            inModern("run_mode", "service; once if others wait for its end", STANDALONE),
                            service -> text(service.runMode().word()))
                    .givenBy(KeyName.SCHEDULE, "network_mode"),
            Setting.<ServiceSettings>of(
                            inBoth("capacity", FARGATE, DEVELOPER_GUIDE + "\"Amazon ECS launch types\""),
                            service -> ofTask(service, text(capacity(service))))
                    .givenBy(
                            SizeAttributes.RESERVATIONS + ".devices",
                            SizeAttributes.RESERVATIONS + ".generic_resources",
                            "gpus",
                            KeyName.CAPACITY)
                    .openWhen(service -> capacity(service).equals(FARGATE)),
            Setting.<ServiceSettings>of(
                            inBoth("cpu_units", "256, or what the memory needs", SIZES),
                            service -> ofTask(
                                    service,
                                    service.compute()
                                            .fold(
                                                    fargate -> Option.some(
                                                            fargate.size().cpu()),
                                                    Compute.Instances::cpu)
                                            .map(Tree::whole)))
                    .givenBy(SizeAttributes.OF_CPU),
            Setting.<ServiceSettings>of(
                            inBoth("memory_mebibytes", "512, or what the CPUs need", SIZES),
                            service -> ofTask(
                                    service,
                                    service.compute()
                                            .fold(
                                                    fargate -> Option.some(
                                                            fargate.size().memory()),
                                                    Compute.Instances::memory)
                                            .map(Tree::whole)))
                    .givenBy(SizeAttributes.OF_MEMORY),
            Setting.<ServiceSettings>of(
                            inModern("architecture", "X86_64", "Amazon ECS API Reference, \"RuntimePlatform\""),
                            service ->
                                    ofTask(service, text(service.architecture().name())))
                    .givenBy("platform"),
            Setting.<ServiceSettings>of(
                            inBoth("replicas", "1", "Compose Deploy Specification, \"replicas\""),
                            service -> ofTask(service, whole(service.replicas())))
                    .givenBy("deploy.replicas", "scale"),
            Setting.<ServiceSettings>of(
                            inEach(
                                    "minimum_healthy_percent",
                                    "100; the share that is left without one replica if a volume is written",
                                    "100",
                                    DEPLOYMENTS),
                            service -> ofService(service, whole(service.update().minimumPercent())))
                    .givenBy(
                            "deploy.update_config." + KeyName.MIN_PERCENT,
                            "deploy.update_config.parallelism",
                            "deploy.update_config.order"),
            Setting.<ServiceSettings>of(
                            inEach("maximum_percent", "200; 100 if a volume is written", "200", DEPLOYMENTS),
                            service -> ofService(service, whole(service.update().maximumPercent())))
                    .givenBy(
                            "deploy.update_config." + KeyName.MAX_PERCENT,
                            "deploy.update_config.parallelism",
                            "deploy.update_config.order"),
            Setting.<ServiceSettings>of(
                            inModern(
                                    "on_failure",
                                    "roll_back",
                                    "Amazon ECS API Reference, \"DeploymentCircuitBreaker\""),
                            service -> ofService(
                                    service,
                                    text(service.update().onFailure().name().toLowerCase(Locale.ROOT))))
                    .givenBy("deploy.update_config.failure_action"),
            Setting.<ServiceSettings>of(
                            inModern(
                                    "health_check_start_seconds",
                                    "300 with a healthcheck, until it passes",
                                    "Amazon ECS API Reference, \"HealthCheck\""),
                            service -> service.health()
                                    .flatMap(HealthProbe::startPeriod)
                                    .map(Tree::whole))
                    .givenBy("healthcheck.start_period")
                    .changedWhen(service -> service.health()
                            .flatMap(HealthProbe::changedStartPeriod)
                            .isDefined()),
            Setting.<ServiceSettings>of(
                            inModern(
                                    "health_check_grace_seconds",
                                    "300, or start_period and all retries if that is longer, behind a load balancer",
                                    "Amazon ECS API Reference, \"CreateService\""),
                            service -> ofEntered(service, service.graceSeconds()))
                    .givenBy("healthcheck.start_period", "healthcheck.interval", "healthcheck.retries")
                    .openWhen(service -> service.graceSeconds().contains(HealthDefaults.GRACE)),
            Setting.<ServiceSettings>of(
                            inModern(
                                    "deregistration_delay_seconds",
                                    "30, or the stop_grace_period if that is longer",
                                    "Elastic Load Balancing API Reference, \"TargetGroupAttribute\""),
                            service -> ofEntered(service, service.drainSeconds()))
                    .givenBy("stop_grace_period")
                    .openWhen(service -> service.drainSeconds().contains(HealthDefaults.LEAST_DRAIN)),
            Setting.<ServiceSettings>of(
                            inModern("shift_percent", "5 with canary, 10 with linear", DEPLOYMENTS),
                            service -> service.extension()
                                    .deployment()
                                    .flatMap(DeploymentStyle::percent)
                                    .map(Tree::whole))
                    .givenBy(KeyName.DEPLOYMENT + ".percent"),
            Setting.<ServiceSettings>of(
                            inModern("bake_minutes", "15 with blue_green, 10 with canary, 6 with linear", DEPLOYMENTS),
                            service -> service.extension()
                                    .deployment()
                                    .flatMap(DeploymentStyle::bakeMinutes)
                                    .map(Tree::whole))
                    .givenBy(KeyName.DEPLOYMENT + ".bake_minutes"),
            Setting.of(
                            inModern("init_image", ServiceExtension.INIT_IMAGE, "Amazon ECR Public Gallery"),
                            (ServiceSettings service) ->
                                    service.extension().initImage().flatMap(SettingsTable::text))
                    .givenBy(KeyName.INIT_IMAGE));

    public static final Vector<Setting<ServicePort>> PORT = Vector.of(
            Setting.<ServicePort>of(
                            inBoth("published", "the target", "Compose Specification, \"ports\""),
                            port -> whole(port.published()))
                    .givenBy("published"),
            Setting.<ServicePort>of(
                            inEach(
                                    "transport",
                                    "tcp",
                                    "tcp in short form, none in long form",
                                    "Compose Specification, \"ports\""),
                            port -> port.transportWord().flatMap(SettingsTable::text))
                    .givenBy("protocol"),
            Setting.<ServicePort>of(
                            inEach(
                                    "load_balancer",
                                    "application for HTTP, HTTPS, HTTP2 and gRPC; else network",
                                    "application for the targets 80 and 443; else network, for all ports",
                                    "Elastic Load Balancing User Guide, \"What is Elastic Load Balancing?\""),
                            port -> text(port.isHttp() ? "application" : "network"))
                    .givenBy(KeyName.PROTOCOL, "app_protocol")
                    .openWhen(port -> port.isHttp() != port.protocol().isHttp()),
            Setting.<ServicePort>of(
                            inModern(
                                    "listener_protocol",
                                    "udp for the transport udp; else app_protocol, but https on 443 instead of http, and http on 80 instead of https; else https on 443; http on 80 and for the targets 80 and 443; else tcp",
                                    "Elastic Load Balancing API Reference, \"CreateListener\""),
                            port -> text(port.protocol().word()))
                    .givenBy(KeyName.PROTOCOL, "app_protocol"),
            Setting.<ServicePort>of(
                            inModern(
                                    "target_protocol",
                                    "app_protocol; else https for the targets 443 and 8443, else http; on a network load balancer tcp, udp, or tls for app_protocol https",
                                    "Elastic Load Balancing API Reference, \"CreateTargetGroup\""),
                            port -> text(port.targetProtocol().word()))
                    .givenBy(KeyName.TARGET_PROTOCOL, "app_protocol"),
            Setting.<ServicePort>of(
                            inBoth("allow_cidrs", "0.0.0.0/0", "the retired Docker integration"),
                            port -> Option.some(new Tree.Items(port.allowCidrs().map(Tree::text))))
                    .givenBy(KeyName.ALLOW_CIDRS));

    private SettingsTable() {}

    /** The launch type, or the capacity providers that share the tasks. */
    private static String capacity(ServiceSettings service) {
        Vector<String> providers = service.extension().capacity().map(CapacityShare::provider);
        String ofFargate = providers.isEmpty() ? FARGATE : providers.mkString(", ");
        return service.compute().fold(fargate -> ofFargate, instances -> "EC2");
    }

    /** What a sidecar shares with its task is shown there. */
    private static Option<Tree> ofTask(ServiceSettings service, Option<Tree> value) {
        return value.filter(any -> service.runMode().owner().isEmpty());
    }

    private static Option<Tree> ofService(ServiceSettings service, Option<Tree> value) {
        return value.filter(any -> service.isKept());
    }

    /** What load balancers do with its tasks. */
    private static Option<Tree> ofEntered(ServiceSettings service, Option<Integer> seconds) {
        return seconds.filter(any -> service.ports().nonEmpty()).map(Tree::whole);
    }

    private static Option<Tree> text(String value) {
        return Option.some(Tree.text(value));
    }

    private static Option<Tree> whole(long value) {
        return Option.some(Tree.whole(value));
    }

    private static Option<Tree> whole(Port port) {
        return whole(port.number());
    }
}
