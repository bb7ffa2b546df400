package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said of single attributes in the dialect modern, each at its place. */
class WhatIsSaidTest {
    private static final String GROUP = "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/g/0123456789abcdef";
    private static final String EDGE =
            "arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/edge/0123456789abcdef";

    private static final String BEHIND_EDGE =
            "x-aws-loadbalancer: edge\nservices: {web: {image: nginx, ports: [\"80\"]}}";

    @TempDir
    Path folder;

    /** A project, and the problems: line, id, sentence. */
    private record Row(String name, String project, Vector<String> said) {
        static Row of(String name, String project, String... said) {
            return new Row(name, project, Vector.of(said));
        }

        static Row service(String name, String service, String... said) {
            return of(name, "services:\n  web:\n    image: nginx\n" + service.indent(4), said);
        }
    }

    private static final Vector<Row> DEPLOYMENTS = Vector.of(
            Row.service(
                    "percent of an update by replacement",
                    "x-aws-deployment: {percent: 10}",
                    "4 aws.extension-out-of-range percent has no meaning for the strategy rolling"),
            Row.service(
                    "minutes of an update by replacement",
                    "x-aws-deployment: {bake_minutes: 10}",
                    "4 aws.extension-out-of-range bake_minutes has no meaning for the strategy rolling"),
            Row.service(
                    "a share that is too small",
                    "ports: [\"80\"]\nx-aws-deployment: {strategy: linear, percent: 2}",
                    "5 aws.extension-out-of-range percent must be between 3 and 100 for the strategy linear"),
            Row.service(
                    "more than CloudFormation waits for",
                    "ports: [\"80\"]\nx-aws-deployment: {strategy: linear, percent: 10, bake_minutes: 199}",
                    "5 ecs.deployment-strategy a deployment of 1990 minutes is longer than the 1980 that CloudFormation waits for"),
            Row.service(
                    "just what CloudFormation waits for",
                    "ports: [\"80\"]\nx-aws-deployment: {strategy: linear, percent: 11, bake_minutes: 198}"),
            Row.service(
                    "no traffic",
                    "x-aws-deployment: {strategy: blue_green}",
                    "4 ecs.deployment-strategy web has no traffic that blue_green could shift"),
            Row.service("traffic of Service Connect", "expose: [80]\nx-aws-deployment: {strategy: blue_green}"),
            Row.service(
                    "a group without a second one",
                    "ports: [{target: 80, x-aws-target_group: " + GROUP + "}]\nx-aws-deployment: {strategy: canary}",
                    "4 ecs.deployment-strategy a target group that exists has no second one, to which canary could shift traffic"),
            Row.service(
                    "a task on every instance",
                    """
                    gpus: [{count: 1}]
                    ports: ["80"]
                    x-aws-deployment: {strategy: canary}
                    deploy:
                      mode: global
                      x-aws-autoscaling: {max: 3, cpu: 50}""",
                    "6 ecs.deployment-strategy a service with one task on each instance cannot run in two versions side by side",
                    "9 ecs.deployment-strategy a service with one task on each instance cannot be scaled"),
            Row.service(
                    "all GPUs, and a runtime",
                    "gpus: all\nruntime: nvidia",
                    "4 ecs.attribute-ignored all GPUs has no effect on ECS, which gives a container a number: here one",
                    "2 ecs.no-way-out the tasks of web run on instances, where they have no public address and reach nothing outside without NAT"),
            Row.service(
                    "a runtime that Fargate does not have",
                    "runtime: nvidia",
                    "4 ecs.attribute-ignored runtime has no effect on ECS"),
            Row.service(
                    "an address of the host",
                    "ports: [\"10.1.2.3:80:80\", \"0.0.0.0:81:80\"]",
                    "4 ecs.attribute-ignored host_ip has no effect on ECS"),
            Row.service(
                    "percents that stand still",
                    "deploy:\n  replicas: 3\n  update_config: {x-aws-min_percent: 90, x-aws-max_percent: 120}",
                    "6 ecs.parallelism with 90 to 120 percent of 3 no task can be stopped and none started, so an update never ends"),
            Row.service(
                    "scaling by what does not come, and upside down",
                    "deploy: {x-aws-autoscaling: {requests: 10, min: 5, max: 3}}",
                    "4 ecs.attribute-ignored requests has no effect without a published port for HTTP",
                    "4 aws.extension-out-of-range min must be at most max, 3"),
            Row.service(
                    "requests of a target group that changes",
                    """
                    ports: ["80"]
                    x-aws-deployment: {strategy: canary}
                    deploy: {x-aws-autoscaling: {requests: 10, max: 3}}""",
                    "6 ecs.deployment-strategy requests are counted for one target group, and canary moves them to another and back"),
            Row.service("percents that go on", "deploy: {replicas: 3, update_config: {x-aws-max_percent: 134}}"));

    private static final Vector<Row> ROUTING = Vector.of(
            Row.service(
                    "too many conditions",
                    "ports: [{target: 80, x-aws-rule: {host: [a.b, c.d, e.f], path: [/a, /b, /c]}}]",
                    "4 aws.extension-out-of-range x-aws-rule must be a rule of at most 5 hosts and paths together"),
            Row.service(
                    "too many wildcards",
                    "ports: [{target: 80, x-aws-rule: {path: [/*/*/*/*/*/*/*]}}]",
                    "4 aws.extension-out-of-range x-aws-rule must be a rule of at most 6 wildcards together"),
            Row.service(
                    "a host without a dot",
                    "ports: [{target: 80, x-aws-rule: {host: shop}}]",
                    "4 aws.extension-out-of-range host must be a host of letters, digits, - . * and ?, with a dot, of 128 characters at most"),
            Row.service(
                    "a path of other signs",
                    "ports: [{target: 80, x-aws-rule: {path: [/a b]}}]",
                    "4 aws.extension-out-of-range an item of path must be a path of letters, digits and _-.$/~\"'@:+&*?, which begins with / or a wildcard, of 128 characters at most"),
            Row.service(
                    "a block with a rest",
                    "x-aws-allow_cidrs: [10.0.0.5/8, 10.0.0.0/8, 2001:db8::/32, pl-0a1b, anyone]\nports: [80]",
                    "4 aws.extension-out-of-range an item of x-aws-allow_cidrs must be a block of addresses that begins at its first one, such as 10.0.0.0/8 or 2001:db8::/32, or a prefix list pl-...",
                    "4 aws.extension-out-of-range an item of x-aws-allow_cidrs must be a block of addresses that begins at its first one, such as 10.0.0.0/8 or 2001:db8::/32, or a prefix list pl-..."),
            Row.service(
                    "keys of a group that is made",
                    "ports: [{target: 80, x-aws-stickiness: 1h, x-aws-target_group: " + GROUP + "}]",
                    "4 ecs.attribute-ignored x-aws-stickiness has no effect on a target group that exists"),
            Row.service(
                    "a group that is none",
                    "ports: [{target: 80, x-aws-target_group: \"arn:aws:iam::1:role/r\"}]",
                    "4 aws.extension-out-of-range x-aws-target_group must be the ARN of a target group, arn:aws:elasticloadbalancing:..."),
            Row.of(
                    "a balancer that serves nothing",
                    "x-aws-loadbalancer: " + EDGE + "\nservices: {web: {image: nginx, ports: [\"5432\"]}}",
                    "1 aws.load-balancer-type no port of this project is for a load balancer of type application"),
            Row.of(
                    "a balancer that is none",
                    "x-aws-loadbalancer: arn:aws:iam::1:role/r\nservices: {web: {image: nginx, ports: [\"80\"]}}",
                    "1 aws.load-balancer-type this is no load balancer of type application or network"),
            Row.of(
                    "a balancer by name",
                    "x-aws-loadbalancer: edge\nservices: {web: {image: nginx, ports: [\"80\"]}}",
                    "1 aws.name-unknown the load balancer edge is given by name, and nothing is known of AWS"),
            Row.of(
                    "a balancer in a network to be made",
                    "x-aws-loadbalancer: " + EDGE
                            + "\nx-aws-vpc: {create: {nat: single}}\nservices: {web: {image: nginx, ports: [\"80\"]}}",
                    "2 aws.load-balancer-elsewhere a load balancer that exists cannot be in a network that is still to be made"),
            Row.of(
                    "who may reach a balancer that exists",
                    "x-aws-loadbalancer: " + EDGE
                            + "\nx-aws-allow_cidrs: [10.0.0.0/8]\nservices: {web: {image: nginx, ports: [\"80\"]}}",
                    "2 ecs.attribute-ignored x-aws-allow_cidrs has no effect on a load balancer that exists"),
            Row.of(
                    "a name for a balancer of which none is known",
                    "x-aws-loadbalancer: " + EDGE
                            + "\nservices: {web: {image: nginx, ports: [\"80\"], x-aws-domain: {name: a.b, zone: Z1}}}",
                    "2 aws.name-unknown it is not known by which name the load balancer that exists is reached"),
            Row.service(
                    "domains that are one name",
                    "ports: [\"80\"]\nx-aws-domain: [{name: a-b.com, zone: Z1}, {name: a.b.com, zone: Z1}]",
                    "5 ecs.name-collision a-b.com and a.b.com have the same name in a template"));

    private static final Vector<Row> OTHERS = Vector.of(
            Row.service(
                    "two bases",
                    "x-aws-capacity: {FARGATE: {base: 1}, FARGATE_SPOT: {base: 1}}",
                    "4 aws.extension-out-of-range x-aws-capacity must be a strategy in which one provider has a base"),
            Row.service(
                    "no weight",
                    "x-aws-capacity: {FARGATE: {weight: 0}, FARGATE_SPOT: {weight: 0}}",
                    "4 aws.extension-out-of-range x-aws-capacity must be a strategy in which some provider has a weight above 0"),
            Row.service(
                    "logins that are none",
                    "x-aws-pull_credentials: login\nx-aws-policies: [ReadOnlyAccess]",
                    "4 aws.extension-out-of-range x-aws-pull_credentials must be the ARN of a secret, arn:aws:secretsmanager:...",
                    "5 aws.extension-out-of-range an item of x-aws-policies must be the ARN of a policy, arn:aws:iam:..."),
            Row.of(
                    "endpoints that are none",
                    "x-aws-vpc: {create: {endpoints: [com.amazonaws.eu-west-1.logs]}}\nservices: {web: {image: nginx}}",
                    "1 aws.extension-out-of-range an item of endpoints must be the name of a service with an endpoint, without com.amazonaws and the region, such as ecr.api"),
            Row.of(
                    "an endpoint twice",
                    "x-aws-vpc: {create: {endpoints: [logs, logs]}}\nservices: {web: {image: nginx}}",
                    "1 aws.extension-out-of-range endpoints must be a list without repeats"),
            Row.of(
                    "images that nothing leads to",
                    """
                    x-aws-vpc: {create: {endpoints: [ecr.api, ecr.dkr, logs]}}
                    services:
                      web:
                        image: nginx
                        x-aws-assign_public_ip: false
                        configs: [{source: c, target: /etc/c/c}]
                    configs: {c: {content: c}}""",
                    "3 ecs.endpoints-missing the image public.ecr.aws/docker/library/busybox:1.37, which writes secrets and configs, cannot be pulled without a way out",
                    "4 ecs.endpoints-missing the image nginx cannot be pulled without a way out",
                    "6 ecs.directory-hidden"),
            Row.service(
                    "a driver that keeps",
                    "logging: {driver: json-file, options: {max-size: 1m}}",
                    "4 ecs.attribute-ignored the logging driver json-file has no effect on ECS",
                    "4 ecs.attribute-ignored max-size has no effect on ECS"),
            Row.service(
                    "an option that is misspelled",
                    "logging: {options: {awslogs-groups: g}}",
                    "4 ecs.attribute-ignored awslogs-groups has no effect on ECS"),
            Row.service(
                    "a token that shows, and a secret that is none",
                    "logging: {driver: splunk, options: {splunk-url: u, splunk-token: t, splunk-index: /run/secrets/i}}",
                    "4 ecs.secret-in-template the template holds splunk-token of the logging driver in plain text",
                    "4 ecs.logging-option the service has no secret that splunk-index could be"),
            Row.service(
                    "keys of a router that show",
                    "logging: {driver: awsfirelens, options: {Name: es, HTTP_Passwd: a, apikey: b, HTTP_User: c}}",
                    "4 ecs.secret-in-template the template holds HTTP_Passwd of the logging driver in plain text",
                    "4 ecs.secret-in-template the template holds apikey of the logging driver in plain text"),
            Row.of(
                    "a function that is none",
                    "services: {web: {image: nginx}}\nx-aws-cloudformation: {Outputs: {A: {Value: !Reff Cluster}}}",
                    "2 yaml.tag CloudFormation has no function !Reff"),
            Row.of(
                    "all keys of a secret",
                    "services: {web: {image: nginx, secrets: [s]}}\nsecrets: {s: {external: true, name: /s, x-aws-keys: \"*\"}}",
                    "2 aws.extension-out-of-range x-aws-keys must be the name of a key, for ECS cannot list all"),
            Row.service(
                    "limits of Fargate",
                    "ulimits: {nofile: 1024, memlock: -1}",
                    "4 ecs.attribute-ignored memlock has no effect on ECS"),
            Row.service(
                    "what instances cannot share",
                    """
                    gpus: [{count: 1}]
                    security_opt: ["seccomp:unconfined", "no-new-privileges:true"]
                    pid: "container:a"
                    ipc: "container:a"
                    devices: [nvidia.com/gpu=all]""",
                    "5 ecs.not-on-ecs instances of ECS have no use for the security option seccomp:unconfined",
                    "6 ecs.not-on-ecs a container of ECS cannot share pid with that",
                    "7 ecs.not-on-ecs a container of ECS cannot share ipc with that",
                    "8 ecs.not-on-ecs ECS passes devices on by their paths only"),
            Row.of(
                    "a word that is like no key",
                    "x-aws-foo: 1\nservices: {web: {image: nginx}}",
                    "1 aws.unknown-extension there is no extension x-aws-foo"));

    @TestFactory
    Stream<DynamicTest> saysSoAtItsPlace() {
        return Vector.of(DEPLOYMENTS, ROUTING, OTHERS)
                .flatMap(rows -> rows)
                .map(row -> DynamicTest.dynamicTest(row.name, () -> assertSays(row)))
                .toJavaStream();
    }

    private void assertSays(Row row) throws IOException {
        Vector<String> said = problems(row.project, AwsEnvironment.offline()).map(WhatIsSaidTest::line);
        assertThat(said).hasSize(row.said.size());
        said.zip(row.said).forEach(pair -> assertThat(pair._1).startsWith(pair._2));
    }

    private static String line(Problem problem) {
        return problem.span().map(span -> span.line() + " ").getOrElse("")
                + problem.id().word() + " " + problem.sentence();
    }

    private Vector<Problem> problems(String project, AwsEnvironment environment) throws IOException {
        Path own = Files.createTempDirectory(folder, "project");
        Files.writeString(own.resolve("compose.yaml"), project);
        return Stowage.load(ComposeSource.directory(own))
                .flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN))
                .flatMap(valid -> Stowage.convert(valid, environment))
                .fold(problems -> problems.all(), Conversion::warnings);
    }

    @TestFactory
    Stream<DynamicTest> looksAtTheBalancerThatAwsHas() {
        return Vector.of(
                        Row.of("another type", BEHIND_EDGE, "1 aws.load-balancer-type"),
                        Row.of("another network", "x-aws-vpc: vpc-2\n" + BEHIND_EDGE, "1 aws.load-balancer-elsewhere"))
                .map(row -> DynamicTest.dynamicTest(row.name, () -> {
                    ExistingLoadBalancer.Type type = row.said.head().endsWith("type")
                            ? ExistingLoadBalancer.Type.GATEWAY
                            : ExistingLoadBalancer.Type.APPLICATION;
                    AwsInventory inventory = AwsInventory.builder()
                            .region("eu-west-1")
                            .loadBalancer(ExistingLoadBalancer.builder()
                                    .name("edge")
                                    .arn(EDGE)
                                    .type(type)
                                    .vpc("vpc-1")
                                    .subnets(Vector.of("subnet-1", "subnet-2"))
                                    .build())
                            .build();
                    assertThat(problems(row.project, AwsEnvironment.known(inventory))
                                    .map(WhatIsSaidTest::line))
                            .hasSize(1)
                            .first()
                            .asString()
                            .startsWith(row.said.head());
                }))
                .toJavaStream();
    }
}
