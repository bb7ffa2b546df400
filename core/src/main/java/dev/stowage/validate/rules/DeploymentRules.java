package dev.stowage.validate.rules;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.extension.DeploymentStyle;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Strategy;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.SharedData;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What a deployment that shifts traffic, and a task on every instance, demand of a service. */
final class DeploymentRules {
    private static final int LEAST_LINEAR_PERCENT = 3;
    private static final int ALL = 100;

    /** 33 hours (AWS CloudFormation Template Reference, "AWS::ECS::Service LinearConfiguration"). */
    private static final int LONGEST_MINUTES = 33 * 60;

    /** A service with a way of deployment. */
    private record Deployed(Examined project, ServiceSettings service, DeploymentStyle style) {
        AttributePath path() {
            return ComposePath.service(service.name()).key(KeyName.DEPLOYMENT);
        }

        boolean shifts() {
            return style.strategy() != Strategy.ROLLING;
        }

        /** A strategy that is wrong has its own problem, and says nothing of the rest. */
        boolean isRead() {
            AttributePath strategy = path().key("strategy");
            return shifts()
                    || !project.sources().has(strategy)
                    || project.sources().at(strategy).shows(word());
        }

        boolean hasSteps() {
            return style.strategy() == Strategy.CANARY || style.strategy() == Strategy.LINEAR;
        }

        String word() {
            return style.strategy().word();
        }

        int minutes() {
            int percent = style.percent().getOrElse(ALL);
            int linearSteps = ALL % percent == 0 ? ALL / percent - 1 : ALL / percent;
            int steps = switch (style.strategy()) {
                case ROLLING, BLUE_GREEN -> 0;
                case CANARY -> 1;
                case LINEAR -> linearSteps;
            };
            return style.bakeMinutes().getOrElse(0) * (steps + 1);
        }

        Option<Problem> problem(boolean isWrong, ProblemId id, AttributePath at, String sentence, String hint) {
            return Option.when(
                    isWrong, () -> project.problem(at, id, sentence).hint(hint).build());
        }
    }

    private DeploymentRules() {}

    /** Elsewhere the key has no meaning, which is told. */
    static Vector<Problem> fitTheService(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .filter(ServiceSettings::isKept)
                .flatMap(
                        service -> service.extension().deployment().map(style -> new Deployed(project, service, style)))
                .filter(Deployed::isRead)
                .flatMap(deployed -> ofSteps(deployed).appendAll(ofTraffic(deployed)));
    }

    private static Vector<Problem> ofSteps(Deployed deployed) {
        return ofPercent(deployed).appendAll(ofMinutes(deployed));
    }

    private static Vector<Problem> ofPercent(Deployed deployed) {
        AttributePath at = deployed.path().key("percent");
        Option<Integer> share = deployed.style().percent();
        Option<Problem> meaningless = deployed.problem(
                share.isDefined() && !deployed.hasSteps(),
                EcsProblem.EXTENSION_OUT_OF_RANGE,
                at,
                "percent has no meaning for the strategy " + deployed.word(),
                "remove it, or use the strategy canary or linear");
        Option<Problem> tooSmall = deployed.problem(
                deployed.style().strategy() == Strategy.LINEAR && share.exists(each -> each < LEAST_LINEAR_PERCENT),
                EcsProblem.EXTENSION_OUT_OF_RANGE,
                at,
                "percent must be between " + LEAST_LINEAR_PERCENT + " and " + ALL + " for the strategy linear",
                "write a larger share");
        return meaningless.toVector().appendAll(tooSmall);
    }

    private static Vector<Problem> ofMinutes(Deployed deployed) {
        Option<Problem> meaningless = deployed.problem(
                deployed.style().bakeMinutes().isDefined() && !deployed.shifts(),
                EcsProblem.EXTENSION_OUT_OF_RANGE,
                deployed.path().key("bake_minutes"),
                "bake_minutes has no meaning for the strategy " + deployed.word(),
                "remove it, or use the strategy blue_green, canary or linear");
        Option<Problem> tooLong = deployed.problem(
                deployed.minutes() > LONGEST_MINUTES,
                EcsProblem.DEPLOYMENT_STRATEGY,
                deployed.path(),
                "a deployment of " + deployed.minutes() + " minutes is longer than the " + LONGEST_MINUTES
                        + " that CloudFormation waits for",
                "move more in a step, or wait for fewer minutes");
        return meaningless.toVector().appendAll(tooLong);
    }

    private static Vector<Problem> ofTraffic(Deployed deployed) {
        if (!deployed.shifts()) {
            return Vector.empty();
        }
        ServiceSettings service = deployed.service();
        boolean isConnected = service.extension().serviceConnect().getOrElse(true)
                && service.exposed().exists(port -> port.transport() == Transport.TCP);
        return deployed.problem(
                        service.ports().isEmpty() && !isConnected,
                        EcsProblem.DEPLOYMENT_STRATEGY,
                        deployed.path(),
                        service.name() + " has no traffic that " + deployed.word() + " could shift",
                        "add ports or expose, or use the strategy rolling")
                .toVector()
                .appendAll(sharedVolume(deployed))
                .appendAll(deployed.problem(
                        service.extension()
                                .autoscaling()
                                .exists(scaling -> scaling.requests().isDefined()),
                        EcsProblem.DEPLOYMENT_STRATEGY,
                        ComposePath.service(service.name()).keys("deploy." + KeyName.AUTOSCALING + ".requests"),
                        "requests are counted for one target group, and " + deployed.word()
                                + " moves them to another and back",
                        "scale by cpu or memory, or use the strategy rolling"))
                .appendAll(service.ports()
                        .reject(ServicePort::hasListener)
                        .flatMap(port -> besideExistingGroup(deployed, port)));
    }

    /** Both run until the new version is the only one. */
    private static Option<Problem> sharedVolume(Deployed deployed) {
        Project project = deployed.project().project();
        return deployed.problem(
                deployed.project()
                        .tasks()
                        .services(deployed.service().name())
                        .exists(each -> SharedData.isWrittenBy(each, project.volumes())),
                EcsProblem.VERSIONS_SHARE,
                deployed.path(),
                "two versions of " + deployed.service().name() + " write one volume while " + deployed.word()
                        + " moves from one to the other",
                "use the strategy rolling, which stops the old version first, unless both can work on the same files");
    }

    private static Option<Problem> besideExistingGroup(Deployed deployed, ServicePort port) {
        return deployed.problem(
                true,
                EcsProblem.DEPLOYMENT_STRATEGY,
                ComposePath.port(deployed.service().name(), port.position()).key(KeyName.TARGET_GROUP),
                "a target group that exists has no second one, to which " + deployed.word() + " could shift traffic",
                "remove " + KeyName.TARGET_GROUP
                        + " for a target group of the project's own, or use the strategy rolling");
    }

    /** ECS decides how many there are of a task on every instance, and replaces them one after another. */
    static Vector<Problem> leaveDaemonsAlone(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> isGlobal(service.value()))
                .flatMap(service -> settings.get(service.value().name())
                        .toVector()
                        .flatMap(filledIn -> ofDaemon(service, filledIn)));
    }

    static boolean isGlobal(Service service) {
        return service.deploy().exists(Deploy::isGlobal);
    }

    private static Vector<Problem> ofDaemon(Subject<Service> service, ServiceSettings settings) {
        Option<Problem> scaled = Option.when(
                settings.extension().autoscaling().isDefined(),
                () -> service.part("deploy", service)
                        .problemWith(
                                KeyName.AUTOSCALING,
                                EcsProblem.DEPLOYMENT_STRATEGY,
                                "a service with one task on each instance cannot be scaled")
                        .hint("remove " + KeyName.AUTOSCALING + ", or mode: global")
                        .build());
        Option<Problem> shifted = settings.extension()
                .deployment()
                .filter(style -> style.strategy() != Strategy.ROLLING)
                .map(style -> service.problemWith(
                                KeyName.DEPLOYMENT,
                                EcsProblem.DEPLOYMENT_STRATEGY,
                                "a service with one task on each instance cannot run in two versions side by side")
                        .hint("use the strategy rolling, or remove mode: global")
                        .build());
        return scaled.toVector().appendAll(shifted);
    }
}
