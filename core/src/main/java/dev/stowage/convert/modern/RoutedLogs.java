package dev.stowage.convert.modern;

import dev.stowage.compose.Logging;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Text;
import dev.stowage.validate.subject.LogDrivers;
import dev.stowage.validate.subject.LogOptions;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ResourceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What a log router may do in the name of the task: write to the one place on AWS that the options of its output name
 * (Fluent Bit, "Amazon CloudWatch", "Amazon Kinesis Data Firehose", "Amazon Kinesis Data Streams", "Amazon S3"). Where they
 * name a role to act in, it may take that on, and nothing else.
 */
final class RoutedLogs {
    private static final String ROLE = "role_arn";

    /**
     * An output.
     *
     * @param target the option that names where it writes
     * @param further what is asked besides where an option says so
     * @param before what stands in the ARN before the name of that
     * @param after what stands in it after that
     */
    private record Output(
            String target,
            Vector<String> actions,
            LinkedHashMap<String, String> further,
            String service,
            String before,
            String after) {
        Output(String target, String action, String service, String before, String after) {
            this(target, Vector.of(action), LinkedHashMap.empty(), service, before, after);
        }

        Statement statement(String named, LinkedHashMap<String, String> options) {
            return Statement.builder()
                    .actions(OneOrMany.many(actions.appendAll(further(options))))
                    .resources(OneOrMany.many(Vector.of(arn(named, options.get("region")))))
                    .build();
        }

        private Vector<String> further(LinkedHashMap<String, String> options) {
            return further.filterKeys(option -> options.get(option).exists(RoutedLogs::isOn))
                    .values()
                    .toVector();
        }

        private Text arn(String named, Option<String> region) {
            Text name = Text.of(before + known(named) + after);
            return service.equals("s3")
                    ? Text.joined(Text.pattern("arn:${AWS::Partition}:s3:::"), name)
                    : Text.joined(
                            Text.pattern("arn:${AWS::Partition}:" + service + ":"),
                            region.map(Text::of).getOrElse(Text.REGION),
                            Text.pattern(":${AWS::AccountId}:"),
                            name);
        }
    }

    private static final Vector<String> WRITING = Vector.of("logs:CreateLogStream", "logs:PutLogEvents");
    private static final Output CLOUD_WATCH = logGroup(WRITING);

    /** It also looks up a stream that is there already (amazon-cloudwatch-logs-for-fluent-bit, "Permissions"). */
    private static final Output OLDER_CLOUD_WATCH = logGroup(WRITING.append("logs:DescribeLogStreams"));

    private static final Output FIREHOSE =
            new Output("delivery_stream", "firehose:PutRecordBatch", "firehose", "deliverystream/", "");
    private static final Output STREAMS = new Output("stream", "kinesis:PutRecords", "kinesis", "stream/", "");
    private static final Output BUCKET = new Output("bucket", "s3:PutObject", "s3", "", "/*");

    /** By the names of the plug-ins, those of AWS and the older ones. */
    private static final LinkedHashMap<String, Output> OUTPUTS = LinkedHashMap.<String, Output>empty()
            .put("cloudwatch_logs", CLOUD_WATCH)
            .put("cloudwatch", OLDER_CLOUD_WATCH)
            .put("kinesis_firehose", FIREHOSE)
            .put("firehose", FIREHOSE)
            .put("kinesis_streams", STREAMS)
            .put("kinesis", STREAMS)
            .put("s3", BUCKET);

    private RoutedLogs() {}

    private static Output logGroup(Vector<String> actions) {
        return new Output(
                "log_group_name",
                actions,
                LinkedHashMap.of(
                        "auto_create_group", "logs:CreateLogGroup", "log_retention_days", "logs:PutRetentionPolicy"),
                "logs",
                "log-group:",
                ":*");
    }

    static Option<InlinePolicy> policy(Part part) {
        LinkedHashMap<String, String> options = options(part);
        return options.get("name")
                .flatMap(name -> OUTPUTS.get(name.toLowerCase(Locale.ROOT)))
                .flatMap(output -> options.get(ROLE)
                        .map(RoutedLogs::asRole)
                        .orElse(() -> options.get(output.target()).map(named -> output.statement(named, options))))
                .map(statement -> new InlinePolicy(
                        Names.policy(ResourceName.of(part.name()).value() + "SendLogs"),
                        Rights.document(Vector.of(statement))));
    }

    /** The options of a router, which takes their names in any case. */
    private static LinkedHashMap<String, String> options(Part part) {
        return part.service()
                .logging()
                .filter(logging -> logging.driver().contains(LogDrivers.AWSFIRELENS))
                .map(Logging::options)
                .getOrElse(LinkedHashMap.empty())
                .filterValues(value -> !LogOptions.isSecret(value))
                .map((name, value) -> Tuple.of(name.toLowerCase(Locale.ROOT), value));
    }

    private static Statement asRole(String role) {
        return Statement.builder()
                .actions(OneOrMany.one("sts:AssumeRole"))
                .resources(OneOrMany.many(Vector.of(Text.of(role))))
                .build();
    }

    /** What a router fills in for each record may be anything. */
    private static String known(String name) {
        int filled = name.indexOf('$');
        return filled < 0 ? name : name.substring(0, filled) + "*";
    }

    private static boolean isOn(String value) {
        return !value.isBlank() && !value.equalsIgnoreCase("off") && !value.equalsIgnoreCase("false");
    }
}
