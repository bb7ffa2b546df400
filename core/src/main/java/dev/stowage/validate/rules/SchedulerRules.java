package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.CommandLine;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** Programs that start jobs at times, each for itself: two of them start each job twice (their documentation). */
final class SchedulerRules {
    /** Celery's own says that a single one may run; others know of no more than themselves. */
    private static final Pattern SCHEDULERS = Pattern.compile("\\bcelery\\b.*\\bbeat\\b"
            + "|(?<![\\w.-])(?:celerybeat|clockwork|crond|rqscheduler|supercronic)(?![\\w-])"
            + "|\\bcron\\s+-f\\b|\\bschedule:work\\b");

    private SchedulerRules() {}

    static Vector<Problem> startJobsOnce(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> isScheduler(service.value()))
                .flatMap(service -> settings.get(service.value().name())
                        .filter(ServiceSettings::isKept)
                        .filter(OneWriterRules::hasSeveralTasks)
                        .map(filledIn -> problem(service, filledIn.replicas() > 1)));
    }

    private static boolean isScheduler(Service service) {
        return SCHEDULERS.matcher(CommandLine.of(service).mkString(" ")).find();
    }

    private static Problem problem(Subject<Service> service, boolean isAlwaysSeveral) {
        String twice = isAlwaysSeveral
                ? "and each of its tasks starts all of them"
                : "and each of them twice while a new task runs beside the old one";
        return service.problemAtKey(
                        EcsProblem.JOBS_TWICE, service.value().name() + " starts jobs at set times, " + twice)
                .hint("write " + (isAlwaysSeveral ? "replicas: 1 and " : "")
                        + "update_config: {order: stop-first} under deploy")
                .build();
    }
}
