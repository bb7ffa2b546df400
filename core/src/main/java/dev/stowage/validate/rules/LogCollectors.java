package dev.stowage.validate.rules;

import dev.stowage.compose.Logging;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ImageReference;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Services that collect the output of others: on ECS no driver sends it to them. That of awsfirelens gives each task a router
 * of its own, which sends it to where its options say (<em>Amazon ECS Developer Guide</em>, "Send Amazon ECS logs to an AWS
 * service or AWS Partner").
 */
final class LogCollectors {
    private static final Vector<String> IMAGES = Vector.of("fluentd", "fluent-bit", "aws-for-fluent-bit");
    private static final String TO_A_COLLECTOR = "fluentd";

    /** Names of a container beside one in its task. */
    private static final Vector<String> BESIDE = Vector.of("localhost", "127.0.0.1");

    private LogCollectors() {}

    /** Others may send them something else: then they are called. */
    static Vector<Problem> getNothing(Examined project, Settings filledIn) {
        Vector<Subject<Service>> collectors = project.services().filter(service -> isCollector(service.value()));
        return collectors
                .reject(collector -> filledIn.calls()
                        .all()
                        .map(Call::to)
                        .contains(collector.value().name()))
                .flatMap(collector -> sender(collector.value(), project).map(sender -> problem(collector, sender)));
    }

    /** Whether output of others is all that it is for. */
    static boolean isForOutput(Service service, Examined project) {
        return isCollector(service) && sender(service, project).isDefined();
    }

    private static boolean isCollector(Service service) {
        return service.image().map(ImageReference::nameOf).exists(IMAGES::contains);
    }

    /** The first whose output would be there in Docker, with its driver; none where the router of one leads there. */
    private static Option<Tuple2<Service, String>> sender(Service collector, Examined project) {
        Vector<Tuple2<Service, Logging>> senders = project.services()
                .map(Subject::value)
                .reject(service -> service.name().equals(collector.name()))
                .flatMap(service -> service.logging().map(logging -> Tuple.of(service, logging)));
        return senders.exists(sender -> leadsTo(collector, sender._2))
                ? Option.none()
                : senders.flatMap(sender -> sender._2
                                .driver()
                                .filter(driver ->
                                        driver.equals(TO_A_COLLECTOR) || driver.equals(LogDrivers.AWSFIRELENS))
                                .map(driver -> Tuple.of(sender._1, driver)))
                        .headOption();
    }

    private static boolean leadsTo(Service collector, Logging logging) {
        return logging.driver().contains(LogDrivers.AWSFIRELENS)
                && logging.options()
                        .exists(option -> option._1.equalsIgnoreCase("host") && isCalled(collector, option._2));
    }

    private static boolean isCalled(Service collector, String host) {
        return collector.name().value().equalsIgnoreCase(host) || BESIDE.contains(host);
    }

    private static Problem problem(Subject<Service> collector, Tuple2<Service, String> sender) {
        String from = sender._1.name().value();
        String name = collector.value().name().value();
        String forward = "the options Name: forward, Host: " + name + ", Port: \"24224\"";
        boolean isRouted = sender._2.equals(LogDrivers.AWSFIRELENS);
        return collector
                .problemWith(
                        "image",
                        EcsProblem.NOT_ON_ECS,
                        "no output comes to " + name + ": "
                                + (isRouted
                                        ? "that of " + from + " goes through a router in its own task"
                                        : "ECS has no logging driver fluentd, which " + from + " names"))
                .severity(Severity.WARNING)
                .hint(
                        isRouted
                                ? "remove this service, or give " + from + " " + forward
                                : "give " + from + " the driver awsfirelens, with " + forward
                                        + "; or remove this service, and name there where output shall go")
                .build();
    }
}
