package dev.stowage.load.check;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.Service;
import dev.stowage.compose.Workload;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Vocabulary;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.JobName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules about what services and jobs wait for, written or implied. */
final class DependencyRules {
    private DependencyRules() {}

    static Vector<Problem> ofServices(Subject subject) {
        Vocabulary names = subject.serviceNames();
        return subject.services(service -> each(
                subject,
                "service " + service.name(),
                Subject.path(service),
                service,
                names.without(service.name().value()),
                DependencyRules::ofService));
    }

    /** A job may depend on jobs too. */
    static Vector<Problem> ofJobs(Subject subject) {
        Vocabulary names = Vocabulary.of(Names.services(subject.project()).appendAll(Names.jobs(subject.project())));
        return subject.project()
                .jobs()
                .values()
                .toVector()
                .flatMap(job -> each(
                        subject,
                        "job " + job.name(),
                        ComposePath.job(job.name()),
                        job,
                        names.without(job.name().value()),
                        DependencyRules::ofWorkload));
    }

    private interface Rule {
        Option<Problem.Builder> check(Link link);
    }

    /** One dependency: who waits, for whom, how, and which names there are. */
    private record Link(
            Subject subject, String who, AttributePath path, ServiceName name, Dependency terms, Vocabulary names) {
        boolean isService() {
            return subject.project().services().containsKey(name);
        }

        boolean isJob() {
            JobName job = new JobName(name.value());
            return subject.project().jobs().containsKey(job)
                    || subject.project().disabledJobs().containsKey(job);
        }

        Option<Service> inactive() {
            return subject.project().disabledServices().get(name);
        }

        Problem.Builder problem(ProblemId id, String sentence) {
            return subject.problem(path, id, who + sentence).path(subject.spelled(path));
        }

        String spelled() {
            return subject.spelled(path).last();
        }
    }

    private static Vector<Problem> each(
            Subject subject, String who, AttributePath path, Workload workload, Vocabulary names, Rule rule) {
        if (workload.dependsOn().isEmpty()) {
            return Vector.empty();
        }
        return workload.dependsOn()
                .toVector()
                .map(entry ->
                        new Link(subject, who, path.key("depends_on").key(entry._1.value()), entry._1, entry._2, names))
                .filter(link -> subject.sound(link.path()) && subject.knowsAllOf("services"))
                .flatMap(rule::check)
                .map(Problem.Builder::build);
    }

    private static Option<Problem.Builder> ofService(Link link) {
        return link.isJob() && !link.isService()
                ? Option.some(link.problem(
                                ComposeProblem.DEPENDS_ON_JOB,
                                " depends on job " + link.spelled() + ", which is not possible")
                        .hint("let the job depend on the service, or do its work in the command of the service"))
                : ofWorkload(link);
    }

    private static Option<Problem.Builder> ofWorkload(Link link) {
        if (link.isService() || link.isJob()) {
            return Option.none();
        }
        return link.inactive()
                .map(service -> Option.when(link.terms().required(), () -> inactive(link, service)))
                .getOrElse(() ->
                        Option.when(!link.subject().isMisplaced(link.name().value()), () -> unknown(link)));
    }

    private static Problem.Builder inactive(Link link, Service service) {
        return link.problem(
                        ComposeProblem.DEPENDS_ON_INACTIVE,
                        " depends on service " + link.spelled() + ", which is not active")
                .hint("activate profile " + profiles(link.subject(), service).mkString(" or ")
                        + ", or write required: false under " + link.subject().spelled(link.path()));
    }

    private static Vector<String> profiles(Subject subject, Service service) {
        AttributePath path = Subject.path(service).key("profiles");
        return service.profiles().toVector().zipWithIndex((profile, at) -> subject.spelled(path.index(at), profile));
    }

    private static Problem.Builder unknown(Link link) {
        return link.problem(
                        ComposeProblem.UNDEFINED_SERVICE, " depends on " + link.spelled() + ", which does not exist")
                .hint(link.names()
                        .hintOrAll(link.name().value(), "add service " + link.spelled() + ", or remove it here"));
    }
}
