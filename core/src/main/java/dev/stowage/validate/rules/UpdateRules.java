package dev.stowage.validate.rules;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.extension.DeploymentStyle;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Strategy;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Whether percents that are written let an update go on (Amazon ECS API Reference, "DeploymentConfiguration"). */
final class UpdateRules {
    private static final int ALL = 100;

    private UpdateRules() {}

    /** Of a service with one task for each instance nobody knows how many there are, and a shift of traffic has no percents. */
    static Vector<Problem> goOn(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .reject(service ->
                        project.project().services().get(service.name()).exists(DeploymentRules::isGlobal))
                .filter(service -> shift(service).isEmpty())
                .filter(service -> isWritten(service) && service.replicas() > 0 && standsStill(service))
                .map(service -> problem(project, service));
    }

    /** Rebalancing starts a task in another zone before it stops one (<em>Amazon ECS Developer Guide</em>, "Balancing"). */
    static Vector<Problem> rebalance(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .filter(service -> service.extension().azRebalancing().contains(true)
                        && service.update().maximumPercent() <= ALL)
                .map(service -> ComposePath.service(service.name()).key(KeyName.AZ_REBALANCING))
                .map(path -> project.problemAtKey(
                                path,
                                EcsProblem.ATTRIBUTE_IGNORED,
                                KeyName.AZ_REBALANCING
                                        + " has no effect on a service that stops tasks before it starts others")
                        .hint("remove it, or write order: start-first in deploy.update_config")
                        .build());
    }

    /** A shift of traffic starts the whole new version beside the old one, however that is said to be replaced. */
    static Vector<Problem> replaceNothingInAShift(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> shift(service)
                        .toVector()
                        .flatMap(strategy -> written(project, service)
                                .map(path -> project.problemAtKey(
                                                path,
                                                EcsProblem.ATTRIBUTE_IGNORED,
                                                path.last() + " has no effect on a deployment by " + strategy.word()
                                                        + ", which starts all of the new version first")
                                        .hint("remove it, or use the strategy rolling")
                                        .build())));
    }

    private static Option<Strategy> shift(ServiceSettings service) {
        return service.extension()
                .deployment()
                .map(DeploymentStyle::strategy)
                .filter(strategy -> strategy != Strategy.ROLLING);
    }

    private static Vector<AttributePath> written(Examined project, ServiceSettings service) {
        AttributePath update = ComposePath.service(service.name()).keys("deploy.update_config");
        Option<UpdateConfig> asked = project.project()
                .services()
                .get(service.name())
                .flatMap(Service::deploy)
                .flatMap(Deploy::updateConfig);
        return Vector.of(
                        Tuple.of("parallelism", asked.flatMap(UpdateConfig::parallelism)),
                        Tuple.of("order", asked.flatMap(UpdateConfig::order)),
                        Tuple.of(KeyName.MIN_PERCENT, service.extension().minPercent()),
                        Tuple.of(KeyName.MAX_PERCENT, service.extension().maxPercent()))
                .filter(attribute -> attribute._2.isDefined())
                .map(attribute -> update.key(attribute._1));
    }

    private static boolean isWritten(ServiceSettings service) {
        return service.extension().minPercent().isDefined()
                || service.extension().maxPercent().isDefined();
    }

    /** ECS rounds up how many have to stay, and down how many may run. */
    private static boolean standsStill(ServiceSettings service) {
        long replicas = service.replicas();
        long stay = (replicas * service.update().minimumPercent() + ALL - 1) / ALL;
        long most = replicas * service.update().maximumPercent() / ALL;
        return stay >= replicas && most <= replicas;
    }

    private static Problem problem(Examined project, ServiceSettings service) {
        AttributePath update = ComposePath.service(service.name()).keys("deploy.update_config");
        AttributePath at =
                update.key(service.extension().minPercent().isDefined() ? KeyName.MIN_PERCENT : KeyName.MAX_PERCENT);
        RollingUpdate percents = service.update();
        return project.problem(at, EcsProblem.PARALLELISM, sentence(service, percents))
                .hint("lower " + KeyName.MIN_PERCENT + ", or raise " + KeyName.MAX_PERCENT)
                .build();
    }

    private static String sentence(ServiceSettings service, RollingUpdate percents) {
        return "with " + percents.minimumPercent() + " to " + percents.maximumPercent() + " percent of "
                + service.replicas() + " no task can be stopped and none started, so an update never ends";
    }
}
