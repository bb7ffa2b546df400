package dev.stowage.validate.rules;

import dev.stowage.compose.Logging;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.LogOptions;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Where output can go: Fargate has the drivers awslogs, splunk and awsfirelens (Amazon ECS API Reference,
 * "LogConfiguration"), and a container without a driver keeps none of it.
 */
final class LogRules {
    private static final String TOKEN = "splunk-token";
    private static final Vector<String> DRIVERS =
            Vector.of(LogDrivers.AWSLOGS, LogDrivers.SPLUNK, LogDrivers.AWSFIRELENS, "none");

    /** Those of Docker that keep output on the machine, as CloudWatch does elsewhere. */
    private static final Vector<String> KEEPING = Vector.of("json-file", "local", "journald");

    private LogRules() {}

    static Vector<Problem> logsByAKnownDriver(Subject<Service> service) {
        return Vector.ofAll(service.value().logging())
                .flatMap(Logging::driver)
                .reject(DRIVERS::contains)
                .map(driver -> service.inside("logging.driver", driver))
                .map(driver -> driver.problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "the logging driver " + driver.spelled(driver.value()) + " has no effect on ECS")
                        .hint(instead(driver.value()))
                        .build());
    }

    private static String instead(String driver) {
        return KEEPING.contains(driver)
                ? "logs go to CloudWatch"
                : NearestName.hint(driver, DRIVERS)
                        .getOrElse("logs go to CloudWatch; use awsfirelens or splunk to send them elsewhere");
    }

    static Vector<Problem> logsWithKnownOptions(Subject<Service> service) {
        return ofCloudWatch(service.value())
                .toVector()
                .flatMap(logging -> logging.options().keySet())
                .reject(LogOptions.OF_CLOUD_WATCH::contains)
                .map(option -> service.inside("logging.options", option)
                        .problemWith(option, EcsProblem.ATTRIBUTE_IGNORED, option + " has no effect on ECS")
                        .hint(NearestName.hint(option, LogOptions.OF_CLOUD_WATCH)
                                .getOrElse("logs go to CloudWatch, with the options "
                                        + LogOptions.OF_CLOUD_WATCH.mkString(", ")))
                        .build());
    }

    /** Values that the driver would refuse when the container starts. */
    static Vector<Problem> logsWithValuesOfOptions(Subject<Service> service) {
        return ofCloudWatch(service.value())
                .toVector()
                .flatMap(Logging::options)
                .filter(option -> !LogOptions.isPossible(option._1, option._2))
                .map(option -> service.inside("logging.options", option)
                        .part(option._1, option._2)
                        .problem(EcsProblem.LOGGING_OPTION, option._1 + " of the logging driver awslogs cannot be this")
                        .hint("write " + LogOptions.form(option._1))
                        .build());
    }

    /** The group of the project is made with the stack. */
    static Vector<Problem> logsInTheRegionOfTheGroup(Subject<Service> service) {
        return ofCloudWatch(service.value())
                .map(Logging::options)
                .filter(options -> options.containsKey(LogOptions.REGION) && !options.containsKey(LogOptions.GROUP))
                .map(options -> service.inside("logging.options", options)
                        .problemWith(
                                LogOptions.REGION,
                                EcsProblem.ATTRIBUTE_IGNORED,
                                LogOptions.REGION + " has no effect without " + LogOptions.GROUP
                                        + ": the log group of the project is in the region of the stack")
                        .hint("remove it, or name a group of that region with " + LogOptions.GROUP)
                        .build())
                .toVector();
    }

    /** What is said of logging where the output goes to CloudWatch, or nowhere. */
    private static Option<Logging> ofCloudWatch(Service service) {
        return service.logging().filter(logging -> !logging.driver().exists(LogDrivers::leadElsewhere));
    }

    static Vector<Problem> logsWithWhatTheDriverNeeds(Subject<Service> service) {
        LinkedHashMap<String, String> options = elsewhere(service.value());
        Subject<Service> at = service.inside("logging.options", service.value());
        return lacking(service, options)
                .appendAll(options.toVector()
                        .filter(option -> LogOptions.isUnknown(service.value(), option._2))
                        .map(option -> at.problemWith(
                                        option._1,
                                        EcsProblem.LOGGING_OPTION,
                                        "the service has no secret that " + option._1 + " could be")
                                .hint("name it under secrets of the service, or give the ARN of one")
                                .build()));
    }

    private static Vector<Problem> lacking(Subject<Service> service, LinkedHashMap<String, String> options) {
        boolean isSplunk = service.value().logging().flatMap(Logging::driver).contains(LogDrivers.SPLUNK);
        return Vector.of("splunk-url", TOKEN)
                .filter(option -> isSplunk && !options.containsKey(option))
                .map(option -> service.part("logging", option)
                        .problemWith(
                                "driver",
                                EcsProblem.LOGGING_OPTION,
                                "the logging driver splunk needs the option " + option)
                        .hint("add it to logging.options")
                        .build());
    }

    private static LinkedHashMap<String, String> elsewhere(Service service) {
        return service.logging()
                .filter(logging -> logging.driver().exists(LogDrivers::leadElsewhere))
                .map(Logging::options)
                .getOrElse(LinkedHashMap.empty());
    }
}
