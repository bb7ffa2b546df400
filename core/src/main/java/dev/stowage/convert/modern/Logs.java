package dev.stowage.convert.modern;

import dev.stowage.compose.Logging;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.LogConfiguration;
import dev.stowage.ecs.LogRouter;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.SecretVariable;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Text;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.LogOptions;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where the output of containers goes: to the log group of the project, unless the driver of the file sends it elsewhere. */
final class Logs {
    private static final String ROUTER_IMAGE = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable";

    /** Up to the name of the secret. */
    private static final int ARN_PARTS = 7;

    private final ConversionContext context;
    private final Secrets secrets;

    Logs(ConversionContext context, Secrets secrets) {
        this.context = context;
        this.secrets = secrets;
    }

    /** None where the file wants no output to be kept. */
    Option<LogConfiguration> of(Part part) {
        String driver = driver(part);
        return switch (driver) {
            case "none" -> Option.none();
            case LogDrivers.SPLUNK, LogDrivers.AWSFIRELENS -> Option.some(elsewhere(part, driver));
            default -> Option.some(inGroup(part));
        };
    }

    private static String driver(Part part) {
        return part.service().logging().flatMap(Logging::driver).getOrElse("");
    }

    /** To the log group of the project, or to where the file says. */
    LogConfiguration inGroup(Part part) {
        LinkedHashMap<String, String> said =
                LogDrivers.leadElsewhere(driver(part)) ? LinkedHashMap.empty() : options(part);
        return LogConfiguration.awslogs(
                SharedResources.logOptions(context, said.filterKeys(option -> isTaken(option, said))));
    }

    /** The group of the project is in the region of the stack. */
    private static boolean isTaken(String option, LinkedHashMap<String, String> said) {
        return LogOptions.OF_CLOUD_WATCH.contains(option)
                && (!option.equals(LogOptions.REGION) || said.containsKey(LogOptions.GROUP));
    }

    private static LinkedHashMap<String, String> options(Part part) {
        return part.service().logging().map(Logging::options).getOrElse(LinkedHashMap.empty());
    }

    private LogConfiguration elsewhere(Part part, String driver) {
        return new LogConfiguration(
                driver,
                options(part).filterValues(value -> !LogOptions.isSecret(value)).mapValues(Text::of),
                options(part)
                        .filterValues(LogOptions::isSecret)
                        .toVector()
                        .flatMap(option -> secret(part, option._2).map(from -> new SecretVariable(option._1, from))));
    }

    private Option<Text> secret(Part part, String option) {
        return LogOptions.isArn(option)
                ? Option.some(Text.of(option))
                : LogOptions.mount(part.service(), option).map(mount -> secrets.reference(mount.source()));
    }

    /** The secrets that only logging needs: whoever starts the task has to read them too. */
    static Vector<Text> secretArns(Part part) {
        return LogDrivers.leadElsewhere(driver(part))
                ? options(part).values().toVector().filter(LogOptions::isArn).map(Logs::whole)
                : Vector.empty();
    }

    /** The ARN of the secret, without the key in it or its version. */
    private static Text whole(String arn) {
        return Text.of(Vector.of(arn.split(":", -1)).take(ARN_PARTS).mkString(":"));
    }

    /** Whoever starts the task makes a group of another name, where the file wants that. */
    static Option<InlinePolicy> groupPolicy(Part part) {
        LinkedHashMap<String, String> options =
                LogDrivers.leadElsewhere(driver(part)) ? LinkedHashMap.empty() : options(part);
        return options.get(LogOptions.GROUP)
                .filter(group -> options.get("awslogs-create-group").contains("true"))
                .map(group -> new InlinePolicy(
                        Names.policy(part.name() + "MakeLogGroup"),
                        new PolicyDocument.Statements(
                                PolicyDocument.CURRENT, Vector.of(making(group, options.get(LogOptions.REGION))))));
    }

    private static Statement making(String group, Option<String> region) {
        Text arn = Text.joined(
                Text.pattern("arn:${AWS::Partition}:logs:"),
                region.map(Text::of).getOrElse(Text.REGION),
                Text.pattern(":${AWS::AccountId}:log-group:"),
                Text.of(group + ":*"));
        return Statement.builder()
                .actions(OneOrMany.one("logs:CreateLogGroup"))
                .resources(OneOrMany.many(Vector.of(arn)))
                .build();
    }

    /**
     * The container that sends on what the others of a task write. There is one of it at most: all containers write to the
     * one port on which it listens (<em>Amazon ECS Developer Guide</em>, "Example Amazon ECS task definition: Route logs to
     * FireLens").
     */
    Option<ContainerDefinition> router(Task task) {
        return task.parts()
                .find(part -> driver(part).equals(LogDrivers.AWSFIRELENS))
                .map(part -> ContainerDefinition.builder()
                        .name(Names.service(task.name(), "_LogRouter").value())
                        .image(Text.of(ROUTER_IMAGE))
                        .essential(true)
                        .user("0")
                        .memoryReservationMebibytes(
                                TaskSizes.leastToRoute(task.main().settings().compute()))
                        .logRouter(new LogRouter("fluentbit", LinkedHashMap.of("enable-ecs-log-metadata", "true")))
                        .logging(inGroup(part))
                        .build());
    }
}
