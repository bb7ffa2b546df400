package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Whether percents that are written let an update go on (Amazon ECS API Reference, "DeploymentConfiguration"). */
final class UpdateRules {
    private static final int ALL = 100;

    private UpdateRules() {}

    /** Of a service with one task for each instance nobody knows how many there are. */
    static Vector<Problem> goOn(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .reject(service ->
                        project.project().services().get(service.name()).exists(DeploymentRules::isGlobal))
                .filter(service -> isWritten(service) && service.replicas() > 0 && standsStill(service))
                .map(service -> problem(project, service));
    }

    /** Rebalancing starts a task in another zone before it stops one (<em>Amazon ECS Developer Guide</em>, "Balancing"). */
    static Vector<Problem> rebalance(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .filter(service -> service.extension().azRebalancing().contains(true)
                        && service.update().maximumPercent() <= ALL)
                .map(service -> ComposePath.service(service.name()).key(KeyName.AZ_REBALANCING))
                .map(path -> Problem.at(
                                project.sources().keyAt(path),
                                ProblemId.ATTRIBUTE_IGNORED,
                                KeyName.AZ_REBALANCING
                                        + " has no effect on a service that stops tasks before it starts others")
                        .path(path)
                        .hint("remove it, or write order: start-first in deploy.update_config")
                        .build());
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
        return Problem.at(project.sources().at(at), ProblemId.PARALLELISM, sentence(service, percents))
                .path(at)
                .hint("lower " + KeyName.MIN_PERCENT + ", or raise " + KeyName.MAX_PERCENT)
                .build();
    }

    private static String sentence(ServiceSettings service, RollingUpdate percents) {
        return "with " + percents.minimumPercent() + " to " + percents.maximumPercent() + " percent of "
                + service.replicas() + " no task can be stopped and none started, so an update never ends";
    }
}
