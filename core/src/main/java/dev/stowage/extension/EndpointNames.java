package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Names of services with an endpoint, without {@code com.amazonaws} and the region (<em>AWS PrivateLink Guide</em>, "AWS
 * services that integrate with AWS PrivateLink"). There are new ones every month, so a name that is not known passes,
 * with a warning where it is nearly one that is, or what a service is called elsewhere.
 */
final class EndpointNames {
    private static final String ALLOWED =
            "the name of a service with an endpoint, without com.amazonaws and the region, such as ecr.api";

    /** Of shorter names, many are near each other. */
    private static final int SHORTEST = 4;

    /** What services are called elsewhere, and how their endpoints are. */
    private static final Map<String, String> OTHERWISE = HashMap.ofEntries(
            Vector.of("""
            ecr=ecr.api and ecr.dkr
            cloudwatch=monitoring
            cloudwatch-logs=logs
            kinesis=kinesis-streams
            firehose=kinesis-firehose
            efs=elasticfilesystem
            stepfunctions=states
            eventbridge=events
            ses=email-smtp
            apigateway=execute-api
            cloudmap=servicediscovery
            sagemaker=sagemaker.api
            appsync=appsync-api
            transcribe-streaming=transcribestreaming
            codeartifact=codeartifact.api and codeartifact.repositories
            msk=kafka""".split("\n")).map(line -> line.split("=")).map(pair -> Tuple.of(pair[0], pair[1])));

    private static final Vector<String> KNOWN = Vector.of("""
            access-analyzer account acm acm-pca airflow.api airflow.env airflow.ops appconfig appconfigdata \
            application-autoscaling application-signals appmesh appmesh-envoy-management apprunner apprunner.requests \
            appstream.api appstream.streaming appsync-api aps aps-workspaces athena auditmanager autoscaling \
            autoscaling-plans backup batch bedrock bedrock-agent bedrock-agent-runtime bedrock-agentcore bedrock-runtime \
            cassandra cleanrooms cloudcontrolapi cloudformation cloudhsmv2 cloudtrail codeartifact.api \
            codeartifact.repositories codebuild codecommit codeconnections.api codedeploy codedeploy-commands-secure \
            codepipeline comprehend comprehendmedical config data-servicediscovery databrew dataexchange datasync \
            datazone dms docdb-elastic drs ds dynamodb dynamodb-streams ebs ec2 ec2messages ecr.api ecr.dkr ecs \
            ecs-agent ecs-telemetry eks eks-auth elasticache elasticbeanstalk elasticbeanstalk-health \
            elasticfilesystem elasticloadbalancing elasticmapreduce email email-smtp emr-containers emr-serverless \
            entityresolution events evidently execute-api fis forecast forecastquery frauddetector fsx \
            git-codecommit glue grafana grafana-workspace greengrass guardduty guardduty-data healthlake \
            identitystore imagebuilder inspector-scan inspector2 iot.credentials iot.data iotsitewise.api \
            iotsitewise.data kafka kendra kinesis-firehose kinesis-streams kinesisanalytics kinesisvideo kms \
            lakeformation lambda license-manager logs macie2 mediaconnect medical-imaging memory-db models-v2-lex \
            monitoring mq neptune-graph network-firewall notifications oam organizations payment-cryptography.controlplane \
            payment-cryptography.dataplane personalize personalize-events personalize-runtime pi pipes pipes-data \
            polly pricing.api private-networks q qbusiness qldb.session rbin rds rds-data redshift redshift-data \
            redshift-serverless rekognition resource-groups rolesanywhere rum rum-dataplane runtime-v2-lex s3 \
            s3-outposts s3express s3tables sagemaker.api sagemaker.featurestore-runtime sagemaker.metrics \
            sagemaker.runtime savingsplans scheduler schemas secretsmanager securityhub servicecatalog \
            servicediscovery servicequotas sns sqs ssm ssm-contacts ssm-incidents ssmmessages states storagegateway \
            streaming-rekognition sts swf synthetics tagging textract timestream-influxdb transcribe \
            transcribestreaming transfer transfer.server translate trustedadvisor verifiedpermissions vpc-lattice \
            wafv2 wellarchitected workspaces xray""".split(" +"));

    private EndpointNames() {}

    static Decoder<String> name() {
        Decoder<String> formed = Decoders.text(ALLOWED)
                .where(text -> text.chars().allMatch(EndpointNames::isSign) && !text.startsWith("com."), ALLOWED);
        return value -> formed.decode(value)
                .flatMap(found -> found.map(name -> known(name, value)).getOrElse(() -> Checked.of(Option.none())));
    }

    private static boolean isSign(int sign) {
        return ('a' <= sign && sign <= 'z') || ('0' <= sign && sign <= '9') || ".-_".indexOf(sign) >= 0;
    }

    /** AWS may have an endpoint of that name since. */
    private static Checked<Option<String>> known(String name, Located value) {
        return new Checked<>(
                Option.some(name),
                OTHERWISE
                        .get(name)
                        .map(endpoints -> "write " + endpoints)
                        .orElse(() -> near(name).map(other -> "did you mean " + other + "?"))
                        .map(hint -> unknown(hint, name, value))
                        .toVector());
    }

    private static Option<String> near(String name) {
        return name.length() < SHORTEST || KNOWN.contains(name) ? Option.none() : NearestName.of(name, KNOWN);
    }

    private static Problem unknown(String hint, String name, Located value) {
        return value.problem(
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        "no endpoint that is known here is called " + value.spelled(name))
                .hint(hint)
                .severity(Severity.WARNING)
                .build();
    }
}
