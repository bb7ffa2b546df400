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
 * services that integrate with AWS PrivateLink", and the AWS CDK's {@code InterfaceVpcEndpointAwsService}). There are new ones every month, so a name that is not known passes,
 * with a warning where it is nearly one that is, or what a service is called elsewhere.
 */
final class EndpointNames {
    private static final String ALLOWED =
            "the name of a service with an endpoint, without com.amazonaws and the region, such as ecr.api";

    /** Of shorter names, many are near each other. */
    private static final int SHORTEST = 4;

    private static final String FIPS = "-fips";

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
            access-analyzer account acm acm-pca airflow.api airflow.env airflow.ops analytics-omics \
            app-integrations appconfig appconfigdata application-autoscaling application-signals \
            applicationinsights appmesh appmesh-envoy-management apprunner apprunner.requests appstream.api \
            appstream.streaming appsync-api apptest aps aps-workspaces arsenal-discovery athena auditmanager \
            autoscaling autoscaling-plans awsconnector b2bi backup backup-gateway batch bcm-data-exports \
            bcm-pricing-calculator bedrock bedrock-agent bedrock-agent-runtime bedrock-agentcore \
            bedrock-runtime billing billingconductor braket cases cassandra ce cleanrooms cleanrooms-ml \
            cloudcontrolapi clouddirectory cloudformation cloudhsmv2 cloudtrail codeartifact.api \
            codeartifact.repositories codebuild codecatalyst.git codecatalyst.packages codecommit \
            codeconnections.api codedeploy codedeploy-commands-secure codeguru-profiler codeguru-reviewer \
            codepipeline codestar-connections.api codewhisperer comprehend comprehendmedical compute-optimizer \
            config connect-campaigns console control-storage-omics controlcatalog cost-optimization-hub \
            data-servicediscovery databrew dataexchange datasync datazone deadline.management \
            deadline.scheduling deviceadvisor.iot devops-guru dicom-medical-imaging discovery dms \
            docdb-elastic drs ds ds-data dynamodb dynamodb-streams ebs ec2 ec2messages ecr.api ecr.dkr ecs \
            ecs-agent ecs-telemetry eks eks-auth elastic-inference.runtime elasticache elasticbeanstalk \
            elasticbeanstalk-health elasticfilesystem elasticloadbalancing elasticmapreduce email email-smtp \
            emr-containers emr-serverless emr-serverless-services.livy emrwal.prod entityresolution events \
            evidently evidently-dataplane execute-api experiments finspace finspace-api fis forecast \
            forecastquery frauddetector freetier fsx git-codecommit glue glue.dashboard grafana \
            grafana-workspace greengrass groundstation guardduty guardduty-data healthlake identitystore \
            imagebuilder inspector-scan inspector2 internetmonitor invoicing iot.credentials iot.data \
            iot.fleethub.api iotfleetwise iotroborunner iotsitewise.api iotsitewise.data iottwinmaker.api \
            iottwinmaker.data iotwireless.api kafka kafkaconnect kendra kendra-ranking kinesis-firehose \
            kinesis-streams kinesisanalytics kinesisvideo kms lakeformation lambda launchwizard \
            license-manager license-manager-linux-subscriptions license-manager-user-subscriptions logs \
            lookoutequipment lookoutmetrics lookoutvision lorawan.cups lorawan.lns m2 macie2 \
            managedblockchain-query managedblockchain.bitcoin.mainnet managedblockchain.bitcoin.testnet \
            mediaconnect medical-imaging memory-db mgn migrationhub-orchestrator migrationhub-strategy \
            models-v2-lex monitoring mq neptune-graph neptune-graph-data network-firewall networkflowmonitor \
            networkflowmonitorreports networkmonitor nimble notebook notifications oam observabilityadmin \
            organizations outposts panorama partner-app payment-cryptography.controlplane \
            payment-cryptography.dataplane pca-connector-ad pca-connector-scep pcs personalize \
            personalize-events personalize-runtime pi pinpoint pinpoint-sms-voice-v2 pipes pipes-data polly \
            pricing.api private-networks profile proton q qapps qbusiness qldb.session quicksight-website ram \
            rbin rds rds-data redshift redshift-data redshift-serverless refactor-spaces rekognition \
            repostspace resource-groups robomaker rolesanywhere rum rum-dataplane runtime-medical-imaging \
            runtime-v2-lex s3 s3-outposts s3express s3tables sagemaker-data-science-assistant \
            sagemaker-geospatial sagemaker.api sagemaker.featurestore-runtime sagemaker.metrics \
            sagemaker.runtime scheduler schemas scn secretsmanager securityhub serverlessrepo \
            service.user-subscriptions servicecatalog servicecatalog-appregistry servicediscovery \
            servicequotas signin simspaceweaver sms snow-device-management sns social-messaging sqs ssm \
            ssm-contacts ssm-incidents ssm-quicksetup ssmmessages states storage-omics storagegateway \
            streaming-rekognition sts studio swf sync-states synthetics tagging tags-omics tax textract \
            thinclient.api timestream-influxdb tnb transcribe transcribestreaming transfer transfer.server \
            translate trustedadvisor verifiedpermissions voiceid vpc-lattice wafv2 wellarchitected wisdom \
            workflows-omics workmail workspaces workspaces-web xray""".split(" +"));

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
        return name.length() < SHORTEST || KNOWN.contains(plain(name)) ? Option.none() : NearestName.of(name, KNOWN);
    }

    /** Many services have an endpoint by FIPS modules beside their usual one. */
    private static String plain(String name) {
        return name.endsWith(FIPS) ? name.substring(0, name.length() - FIPS.length()) : name;
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
