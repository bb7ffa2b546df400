package dev.stowage.validate.rules;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Gpus;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.TaskGroups;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What containers ask of their host, which Fargate, or ECS with networks per task, does not give. */
final class ContainerRules {
    /** An attribute that is refused when it is used in a certain way, what to write instead, and how a program does. */
    private record Refused(
            String attribute,
            Predicate<Service> isUsed,
            String instead,
            BiFunction<Subject<Service>, AttributePath, Vector<Edit>> edits) {
        static Refused removed(String attribute, Predicate<Service> isUsed, String instead) {
            return new Refused(attribute, isUsed, instead, (service, path) -> Vector.of(Edit.remove(path)));
        }
    }

    private static final Vector<Refused> BY_FARGATE = Vector.of(
            Refused.removed("privileged", Service::privileged, "remove it: Fargate gives no access to the host"),
            Refused.removed(
                    "devices", service -> !service.devices().isEmpty(), "remove it: Fargate has no devices to share"),
            Refused.removed("security_opt", service -> !service.securityOpt().isEmpty(), "remove it"),
            new Refused(
                    "shm_size",
                    service -> service.shmSize().isDefined(),
                    "mount a tmpfs of that size at /dev/shm",
                    ContainerRules::sharedMemory),
            Refused.removed("ipc", service -> service.ipc().isDefined(), "remove it"),
            Refused.removed(
                    "pid",
                    service -> !service.pid().forAll(TaskGroups::namesAService),
                    "remove it, or share the processes of a sidecar with service:NAME"));

    private static final Vector<Refused> EVERYWHERE = Vector.of(
            Refused.removed(
                    "extra_hosts",
                    ContainerRules::namesOnlyTheMachine,
                    "remove it: a task has no machine of yours around it, so what it calls there needs an address that"
                            + " is reached from AWS"),
            new Refused(
                    "extra_hosts",
                    service -> !service.extraHosts().isEmpty() && !namesOnlyTheMachine(service),
                    "use names that a DNS server knows, or pass addresses as environment variables",
                    (service, path) -> Vector.empty()),
            new Refused(
                    "network_mode",
                    service -> !service.networkMode().forAll(TaskGroups::namesAService),
                    "remove it, and list under ports or expose what others reach: every task has a network interface of"
                            + " its own; or write service:NAME for that of another service",
                    ContainerRules::withoutTheNetwork));

    private ContainerRules() {}

    /** A provider has its own problem where it is refused. */
    static Vector<Problem> hasAnImageOrProvider(Subject<Service> service) {
        return service.value().provider().isDefined() ? Vector.empty() : hasAnImage(service);
    }

    static Vector<Problem> hasAnImage(Subject<Service> service) {
        return service.value().image().isDefined() || service.value().build().isDefined()
                ? Vector.empty()
                : Vector.of(service.problemAtKey(
                                ComposeProblem.NOTHING_TO_RUN, service.value().name() + " has neither image nor build")
                        .hint("add image: NAME, or build: DIRECTORY")
                        .build());
    }

    /** ECS takes an image by its name, which without a registry is one of Docker's own. */
    static Vector<Problem> isPushedSomewhere(Subject<Service> service) {
        return service.value().build().isDefined()
                ? service.value()
                        .image()
                        .filter(image -> image.indexOf('/') < 0)
                        .toVector()
                        .map(image -> service.part("image", image))
                        .map(image -> image.problem(
                                        EcsProblem.IMAGE_BUILT_HERE,
                                        "ECS would get " + image.spelled(image.value())
                                                + " from Docker Hub, and not what is built here")
                                .hint("push it, and write its name with the registry; or remove image, and give it by"
                                        + " --image " + service.value().name() + "=URI")
                                .build())
                : Vector.empty();
    }

    /** The retired Docker integration built no images. */
    static Vector<Problem> namesItsImage(Subject<Service> service) {
        return service.value().image().isDefined()
                ? Vector.empty()
                : Vector.of(service.problemAtKey(
                                EcsProblem.NO_IMAGE,
                                service.value().name() + " names no image, and the dialect docker-ecs builds none")
                        .hint("add image: NAME, or use the dialect modern")
                        .build());
    }

    static Vector<Problem> askNothingOfFargate(Examined project) {
        return project.services()
                .filter(service -> HostRules.isOnFargate(project, service.value()))
                .flatMap(service -> refused(BY_FARGATE, service, EcsProblem.NOT_ON_FARGATE, "Fargate")
                        .appendAll(CapabilityRules.addsNothingToFargate(service)));
    }

    static Vector<Problem> usesItsOwnNetworkInterface(Subject<Service> service) {
        return refused(EVERYWHERE, service, EcsProblem.NOT_ON_ECS, "ECS");
    }

    private static Vector<Problem> refused(
            Vector<Refused> table, Subject<Service> service, ProblemId id, String platform) {
        return table.filter(row -> row.isUsed.test(service.value()))
                .map(row -> service.problemWith(row.attribute, id, platform + " does not support " + row.attribute)
                        .hint(row.instead)
                        .edits(row.edits.apply(service, service.path().key(row.attribute)))
                        .build());
    }

    private static Vector<Edit> sharedMemory(Subject<Service> service, AttributePath path) {
        boolean isWritten = !service.sources().at(path).written().contains("$");
        AttributePath next =
                service.path().key("tmpfs").index(service.value().tmpfs().size());
        return service.value()
                .shmSize()
                .filter(size -> isWritten)
                .map(size -> "/dev/shm:size=" + size.mebibytesRoundedUp() + "m")
                .filter(item -> MemoryFile.of(item).bytes().isDefined())
                .map(item -> Vector.of(Edit.remove(path), Edit.set(next, Tree.text(item))))
                .getOrElse(Vector.empty());
    }

    /** Who listens on the ports of the machine says nowhere which those are, and nobody would reach them. */
    private static Vector<Edit> withoutTheNetwork(Subject<Service> service, AttributePath path) {
        boolean isKnown = service.value().networkMode().forAll(mode -> !mode.equals("host"))
                || service.value().ports().nonEmpty()
                || service.value().expose().nonEmpty();
        return isKnown
                ? Vector.of(Edit.remove(path))
                : KnownImages.port(service.value())
                        .toVector()
                        .flatMap(port -> Vector.of(
                                Edit.remove(path),
                                Edit.set(service.path().key("expose").index(0), Tree.text(port.toString()))));
    }

    /** The machine that runs the containers, under a name, is nobody's to call on AWS. */
    private static boolean namesOnlyTheMachine(Service service) {
        return !service.extraHosts().isEmpty()
                && service.extraHosts().values().forAll(addresses -> addresses.forAll("host-gateway"::equals));
    }

    static Vector<Problem> isNotGlobal(Subject<Service> service) {
        boolean global = service.value().deploy().exists(Deploy::isGlobal);
        return global && Gpus.wantedBy(service.value()) == 0
                ? Vector.of(service.part("deploy", service)
                        .problemWith(
                                "mode",
                                EcsProblem.GLOBAL_ON_FARGATE,
                                "Fargate has no instances that could run one task each")
                        .hint("write the number of tasks: replicas: 2")
                        .build())
                : Vector.empty();
    }

    static Vector<Problem> logsToCloudWatch(Subject<Service> service) {
        return Vector.ofAll(service.value().logging())
                .flatMap(logging -> logging.driver())
                .filter(driver -> !driver.equals(LogDrivers.AWSLOGS))
                .map(driver -> service.inside("logging.driver", driver))
                .map(driver -> driver.problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "the logging driver " + driver.spelled(driver.value()) + " has no effect on ECS")
                        .hint("logs go to CloudWatch")
                        .build());
    }
}
