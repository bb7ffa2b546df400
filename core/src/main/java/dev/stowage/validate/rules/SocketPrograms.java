package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ImageReference;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Programs that ask Docker through its socket, or look at their machine, and what does their work on ECS. */
final class SocketPrograms {
    private static final String SOCKET = "/docker.sock";
    private static final String ASKS = " asks Docker what runs, and ECS has no Docker to ask";
    private static final String READS = " reads the logs of the machine that it runs on, which is none of yours on ECS";
    private static final String LOOKS = " measures the machine that it runs on, which is none of yours on ECS";

    /**
     * What is done without the socket, and so without the program.
     *
     * @param program what it is
     * @param does what it does in vain, behind its name
     * @param why what does its work, behind the sentence
     */
    private record Instead(String program, String does, String why) {
        String ofTheSocket() {
            return "remove it, and " + program + " with it" + why;
        }

        String ofTheProgram() {
            return "remove this service" + why;
        }

        /** Whether it is for machines alone, whatever else it is given. */
        boolean isOfMachines() {
            return equals(MEASURES) || equals(COLLECTS);
        }
    }

    private static final Instead PROXY = new Instead(
            "the proxy",
            ASKS,
            ", which finds nothing on ECS: publish the services themselves, on one port with " + KeyName.RULE
                    + ": {host: [NAME], priority: N} for each name");
    private static final Instead UPDATES =
            new Instead("this service", ASKS, ": a new image comes by stowage up, as a deployment");
    private static final Instead CONSOLE =
            new Instead("this service", ASKS, ": stowage ps, logs and exec, and the console of ECS, show what runs");
    private static final Instead TIMES =
            new Instead("this service", ASKS, ": " + KeyName.SCHEDULE + " starts the task of a service at its times");
    private static final Instead HEALTH =
            new Instead("this service", ASKS, ": ECS replaces a task whose health check fails");
    private static final Instead MEASURES =
            new Instead("this service", LOOKS, ": CloudWatch has the CPU and memory of each service");
    private static final Instead COLLECTS =
            new Instead("this service", READS, ": CloudWatch has what each container prints");

    /** Where the logs of a machine are, with those of its containers. */
    private static final Vector<String> LOGS = Vector.of("/var/log", "/var/lib/docker", "/run/log");

    private static final Map<String, Instead> BY_IMAGE = all(
                    PROXY, "traefik", "nginx-proxy", "docker-gen", "caddy-docker-proxy", "acme-companion")
            .merge(all(UPDATES, "watchtower", "ouroboros", "diun"))
            .merge(all(CONSOLE, "portainer", "portainer-ce", "portainer-ee", "dozzle", "yacht", "ctop"))
            .merge(all(TIMES, "ofelia", "swarm-cronjob"))
            .merge(all(HEALTH, "autoheal", "docker-autoheal"))
            .merge(all(MEASURES, "node-exporter", "cadvisor"))
            .merge(all(COLLECTS, "promtail", "filebeat"));

    private SocketPrograms() {}

    private static Map<String, Instead> all(Instead instead, String... images) {
        return HashMap.ofEntries(Vector.of(images).map(image -> Tuple.of(image, instead)));
    }

    /** What is left of them when the socket is gone, which looks as if it worked. */
    static Vector<Problem> findNothing(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> of(service.value())
                        .filter(instead -> instead.isOfMachines()
                                ? isOnFargate(service.value(), project, settings)
                                        && (instead.equals(MEASURES) || readsLogs(service.value()))
                                : asksInVain(service.value(), project))
                        .map(instead -> problem(service, instead)));
    }

    private static Problem problem(Subject<Service> service, Instead instead) {
        return service.problemWith(
                        "image", EcsProblem.NOT_ON_ECS, service.value().name() + instead.does())
                .severity(Severity.WARNING)
                .hint(instead.ofTheProgram())
                .edits(instead.isOfMachines() ? Vector.of(removal(service)) : Vector.empty())
                .build();
    }

    private static Edit removal(Subject<Service> service) {
        return Edit.remove(service.path()).at(service.sources().keyAt(service.path()));
    }

    private static boolean readsLogs(Service service) {
        return service.volumes()
                .flatMap(VolumeMount::source)
                .exists(source -> isSocket(source) || LOGS.exists(logs -> PosixPath.isAtOrBelow(source, logs)));
    }

    /** A mount of the socket is told at its own place, with what to do instead. */
    private static boolean asksInVain(Service service, Examined project) {
        return asksDocker(service, project)
                && service.volumes().forAll(mount -> !mount.source().exists(SocketPrograms::isSocket));
    }

    /** Instances are machines of the project's own. */
    private static boolean isOnFargate(
            Service service, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.get(project.tasks().task(service.name()))
                .exists(task -> task.compute().isFargate());
    }

    /** Traefik can do without: it is told by labels, or by a flag, what to ask. */
    private static boolean asksDocker(Service service, Examined project) {
        return !service.image().map(ImageReference::nameOf).contains("traefik")
                || (isToldByDocker(service, project) && !ProxyRules.asksEcs(project));
    }

    private static boolean isToldByDocker(Service service, Examined project) {
        return project.services()
                        .exists(other -> other.value().labels().keySet().exists(name -> name.startsWith("traefik.")))
                || service.command().exists(words -> words.exists(word -> word.contains("docker")));
    }

    private static boolean isSocket(String source) {
        return source.endsWith(SOCKET);
    }

    /** What to do without the socket; none where it is not known what the program does with it. */
    static Option<String> instead(Service service, String source) {
        return Option.when(isSocket(source), service)
                .flatMap(SocketPrograms::of)
                .map(Instead::ofTheSocket);
    }

    private static Option<Instead> of(Service service) {
        return service.image().map(ImageReference::nameOf).flatMap(BY_IMAGE::get);
    }
}
