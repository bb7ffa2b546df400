package dev.stowage.validate.defaults;

import static dev.stowage.validate.defaults.Default.inEach;
import static dev.stowage.validate.defaults.Default.inModern;
import static dev.stowage.validate.defaults.SettingsTable.text;
import static dev.stowage.validate.defaults.SettingsTable.whole;

import dev.stowage.extension.DeploymentStyle;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;

/** What is filled in of how ECS deploys a service and checks it, and of its own container. */
final class SettingsOfServices {
    private static final String DEPLOYMENTS = "Amazon ECS API Reference, \"DeploymentConfiguration\"";

    static final Vector<Setting<ServiceSettings>> ROWS = Vector.of(
            kept(
                            inEach(
                                    "minimum_healthy_percent",
                                    "100; the share that is left without one replica if a volume is written",
                                    "100",
                                    DEPLOYMENTS),
                            service -> whole(service.update().minimumPercent()))
                    .givenBy(
                            "deploy.update_config." + KeyName.MIN_PERCENT,
                            "deploy.update_config.parallelism",
                            "deploy.update_config.order"),
            kept(
                            inEach("maximum_percent", "200; 100 if a volume is written", "200", DEPLOYMENTS),
                            service -> whole(service.update().maximumPercent()))
                    .givenBy(
                            "deploy.update_config." + KeyName.MAX_PERCENT,
                            "deploy.update_config.parallelism",
                            "deploy.update_config.order"),
            kept(
                            inModern(
                                    "on_failure",
                                    "roll_back",
                                    "Amazon ECS API Reference, \"DeploymentCircuitBreaker\""),
                            service -> text(service.update().onFailure().name().toLowerCase(Locale.ROOT)))
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
            entered(
                            inModern(
                                    "health_check_grace_seconds",
                                    "300, or start_period and all retries if that is longer, behind a load balancer",
                                    "Amazon ECS API Reference, \"CreateService\""),
                            ServiceSettings::graceSeconds)
                    .givenBy("healthcheck.start_period", "healthcheck.interval", "healthcheck.retries")
                    .openWhen(service -> service.graceSeconds().contains(HealthDefaults.GRACE)),
            entered(
                            inModern(
                                    "deregistration_delay_seconds",
                                    "30, or the stop_grace_period if that is longer",
                                    "Elastic Load Balancing API Reference, \"TargetGroupAttribute\""),
                            ServiceSettings::drainSeconds)
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

    private SettingsOfServices() {}

    private static Setting<ServiceSettings> kept(Default about, Function<ServiceSettings, Option<Tree>> value) {
        return Setting.of(about, service -> value.apply(service).filter(any -> service.isKept()));
    }

    /** What load balancers do with its tasks, in seconds. */
    private static Setting<ServiceSettings> entered(Default about, Function<ServiceSettings, Option<Integer>> value) {
        return Setting.of(
                about,
                service -> value.apply(service)
                        .filter(any -> service.ports().nonEmpty())
                        .map(Tree::whole));
    }
}
