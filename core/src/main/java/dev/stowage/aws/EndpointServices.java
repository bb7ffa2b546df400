package dev.stowage.aws;

import dev.stowage.value.Port;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The services behind VPC endpoints by their short names: their full names and ports (<em>AWS PrivateLink Guide</em>, "AWS
 * services that integrate with AWS PrivateLink", and what {@code DescribeVpcEndpointServices} answers in China, as in the table
 * of the AWS CDK, {@code InterfaceVpcEndpointAwsService}).
 */
public final class EndpointServices {
    private static final String USUAL = "com.amazonaws";
    private static final String REGION = ".${AWS::Region}.";
    private static final String IN_CHINA = "cn-";
    private static final int HTTPS = Port.HTTPS.number();

    /** Services that are reached by routes (<em>AWS PrivateLink Guide</em>, "Gateway endpoints"); others have addresses. */
    private static final Set<String> GATEWAYS = HashSet.of("s3", "dynamodb", "s3express");

    /** By short name: what full names begin with, where that is not as usual. */
    private static final Map<String, String> BEGINNINGS = HashMap.of(
            "bcm-data-exports", "aws.api",
            "freetier", "aws.api",
            "kendra-ranking", "aws.api",
            "qbusiness", "aws.api",
            "experiments", "aws.sagemaker",
            "notebook", "aws.sagemaker",
            "partner-app", "aws.sagemaker",
            "studio", "aws.sagemaker");

    /** Those with addresses whose full names begin with {@code cn} in China. */
    private static final Set<String> CHINESE = HashSet.of("""
            account application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch \
            cassandra cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr \
            eks elasticache elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx \
            imagebuilder iot.data iotsitewise.api iotsitewise.data kinesis-streams lambda license-manager monitoring \
            polly rds redshift redshift-data sagemaker.api sagemaker.featurestore-runtime sagemaker.runtime \
            securityhub servicecatalog sms sqs states sts sync-states synthetics transcribe transcribestreaming \
            transfer workspaces xray""".split(" +"));

    /** And end with it too. */
    private static final String TRANSCRIBE = "transcribe";

    /** By short name: what is not, or not only, HTTPS at its usual port. */
    private static final Map<String, Vector<Integer>> PORTS = HashMap.of(
            "cassandra", Vector.of(9142),
            "cassandra-fips", Vector.of(9142),
            "email-smtp", Vector.of(465, 587, 2465, 2587),
            "iot.data", Vector.of(HTTPS, 8443, 8883));

    private EndpointServices() {}

    /** The full name of a service, in which {@code ${AWS::Region}} stands for the region. */
    public static String fullName(String service, Option<String> region) {
        boolean isChinese = region.exists(name -> name.startsWith(IN_CHINA)) && CHINESE.contains(service);
        return isChinese
                ? "cn." + USUAL + REGION + service + (service.equals(TRANSCRIBE) ? ".cn" : "")
                : BEGINNINGS.getOrElse(service, USUAL) + REGION + service;
    }

    /** The TCP ports at which a service answers on its addresses inside; none: it has no addresses, and is reached by routes. */
    public static Vector<Integer> ports(String service) {
        return GATEWAYS.contains(service) ? Vector.empty() : PORTS.getOrElse(service, Vector.of(HTTPS));
    }
}
