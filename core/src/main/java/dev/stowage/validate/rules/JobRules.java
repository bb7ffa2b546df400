package dev.stowage.validate.rules;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.CommandLine;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ImageReference;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Services that seem to end by themselves, and whose end no other service waits for: ECS keeps a service running, so
 * it starts them again and again, and calls their deployment failed (<em>Amazon ECS Developer Guide</em>, "Amazon
 * ECS standalone tasks").
 */
final class JobRules {
    /** Parts of names of what runs once, where nothing is said of restarts. */
    private static final Set<String> NAMES = HashSet.of(
            "init", "migrate", "migration", "migrations", "migrator", "seed", "seeder", "setup", "bootstrap");

    /** Programs that do what they are told once, by the last part of the names of their images. */
    private static final Set<String> PROGRAMS =
            HashSet.of("dbmate", "flyway", "hello-world", "liquibase", "mc", "migrate");

    /** A script that ends by its last word. */
    private static final Pattern END = Pattern.compile("(^|[\\s;&])exit(\\s+0)?[\\s;]*$");

    /** What goes on in a program that could end. */
    private static final Pattern ENDLESS = Pattern.compile(
            "--watch\\b|\\bwhile\\b|\\bsleep\\s+inf|\\btail\\s+-f\\b|\\btrace\\b", Pattern.CASE_INSENSITIVE);

    private JobRules() {}

    /** Whether it looks like what ends by itself, although a service of ECS keeps it running. */
    static boolean endsByItself(Service service, ServiceSettings settings) {
        return settings.isKept()
                && settings.replicas() > 0
                && settings.ports().isEmpty()
                && service.expose().isEmpty()
                && service.healthcheck().isEmpty()
                && ends(service);
    }

    private static boolean ends(Service service) {
        boolean saysNothing =
                service.restart().isEmpty() && Restart.policy(service).isEmpty();
        return saysNothing ? isNamedSo(service) || doesOneThing(service) : isNotRestarted(service);
    }

    /** A script that is one word of a command is read to its end. */
    private static boolean doesOneThing(Service service) {
        Vector<String> words = CommandLine.of(service);
        boolean isEnding = words.lastOption().exists(word -> END.matcher(word).find());
        boolean isOfOneThing = service.build().isEmpty()
                && service.image().map(ImageReference::nameOf).exists(PROGRAMS::contains);
        return (isEnding || isOfOneThing)
                && !ENDLESS.matcher(words.mkString(" ")).find();
    }

    private static boolean isNamedSo(Service service) {
        return Vector.of(service.name().value().toLowerCase(Locale.ROOT).split("[-_.]"))
                .exists(NAMES::contains);
    }

    private static boolean isNotRestarted(Service service) {
        return Restart.policy(service)
                .map(policy -> policy.condition().contains("none"))
                .getOrElse(() -> service.restart().contains("no"));
    }

    static Vector<Problem> areWaitedFor(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Subject<Service>> jobs = project.services()
                .filter(service -> settings.get(service.value().name())
                        .exists(filledIn -> endsByItself(service.value(), filledIn)));
        Set<ServiceName> runOnce = HashSet.ofAll(jobs.map(job -> job.value())
                .filter(service -> canRunOnce(service, settings))
                .map(Service::name));
        return jobs.map(job -> problem(job, callers(job.value().name(), project), runOnce));
    }

    private static boolean canRunOnce(Service service, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.get(service.name()).exists(filledIn -> filledIn.replicas() == 1)
                && !RunModeRules.wantsAService(service);
    }

    /** A sidecar of the job runs beside it, so it cannot start after the end of it. */
    private static Vector<Subject<Service>> callers(ServiceName job, Examined project) {
        return project.services()
                .filter(service -> service.value().dependsOn().containsKey(job)
                        && !project.tasks().owner(service.value().name()).contains(job));
    }

    private static Problem problem(Subject<Service> job, Vector<Subject<Service>> callers, Set<ServiceName> runOnce) {
        ServiceName name = job.value().name();
        return job.problemAtKey(
                        EcsProblem.JOB_KEPT,
                        name + " seems to end by itself, and ECS starts a service again whenever it ends")
                .hint(
                        callers.isEmpty()
                                ? "let the services that need it wait for it in depends_on, with condition: service_completed_successfully;"
                                        + " or give it " + KeyName.SCHEDULE
                                        + ", or replicas: 0 in deploy and say stowage run "
                                        + name
                                : "write condition: service_completed_successfully where others depend on it, and it becomes a"
                                        + " task that runs once before them; or write restart: always if it does not end")
                .edits(
                        runOnce.contains(name)
                                ? callers.flatMap(caller -> waiting(caller, name, runOnce))
                                : Vector.empty())
                .build();
    }

    /** A list says no conditions, so it becomes a mapping in which each has one. */
    private static Vector<Edit> waiting(Subject<Service> caller, ServiceName job, Set<ServiceName> runOnce) {
        AttributePath all = caller.path().key("depends_on");
        AttributePath one = all.key(job.value());
        boolean isMapping = !caller.sources().at(one).equals(caller.sources().at(one.key("condition")));
        return caller.value()
                .dependsOn()
                .toVector()
                .filter(dependency -> !isMapping || dependency._1.equals(job))
                .map(dependency -> Edit.set(
                        all.key(dependency._1.value()).key("condition"),
                        Tree.text((runOnce.contains(dependency._1)
                                        ? DependencyCondition.COMPLETED_SUCCESSFULLY
                                        : dependency._2.condition())
                                .word())));
    }
}
