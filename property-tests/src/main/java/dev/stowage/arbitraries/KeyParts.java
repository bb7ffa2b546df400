package dev.stowage.arbitraries;

import static dev.stowage.arbitraries.Texts.whole;
import static dev.stowage.arbitraries.Texts.word;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The keys {@code x-aws-*} of the dialect modern, each seldom, for most of them change what others mean. */
final class KeyParts {
    private static final String ACCOUNT = "123456789012";
    private static final Tree CERTIFICATE = Tree.text("arn:aws:acm:eu-west-1:" + ACCOUNT + ":certificate/a1b2");
    private static final Tree GROUP =
            Tree.text("arn:aws:elasticloadbalancing:eu-west-1:" + ACCOUNT + ":targetgroup/web/0123456789abcdef");
    private static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/";
    private static final Tree BOUNDARY = Tree.text("arn:aws:iam::" + ACCOUNT + ":policy/boundary");
    private static final int SELDOM = 5;

    private KeyParts() {}

    /** Of the whole project: a network that exists, or one of its own. */
    static Arbitrary<Vector<Part>> ofProject() {
        return Arbitraries.oneOf(ofNetwork(), ofOwnNetwork())
                .flatMap(network -> Part.some(seldom(Vector.of(
                                Part.of("x-aws-logs_retention", Arbitraries.of(Tree.text("never"), Tree.whole(7))),
                                Part.of("x-aws-cluster", word("arn:aws:ecs:eu-west-1:" + ACCOUNT + ":cluster/shop")),
                                Part.of("x-aws-permissions_boundary", Arbitraries.just(BOUNDARY)),
                                Part.of("x-aws-exec", bool()),
                                Part.of("x-aws-service_connect", bool()),
                                Part.of("x-aws-init_image", word("busybox:1.37")),
                                Part.of(
                                        "x-aws-kms_key",
                                        word("arn:aws:kms:eu-west-1:" + ACCOUNT
                                                + ":key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f")),
                                Part.of("x-aws-allow_cidrs", cidrs()),
                                Part.of("x-aws-certificate", Arbitraries.just(CERTIFICATE)),
                                Part.of("x-aws-loadbalancer", balancer()))))
                        .map(network::appendAll));
    }

    /** The application with these of the project; a network that is made has subnets of its own only. */
    static ComposeApp added(Tree.Fields keys, ComposeApp app) {
        ComposeApp both =
                app.withDocument(new Tree.Fields(app.document().values().merge(keys.values())));
        return keys.values().get("x-aws-vpc").exists(Tree.Fields.class::isInstance)
                ? both.withEachService(KeyParts::anywhere)
                : both;
    }

    /** A service that fits into a network that is made too. */
    static Tree.Fields anywhere(Tree.Fields service) {
        return new Tree.Fields(service.values().remove("x-aws-subnets"));
    }

    private static Arbitrary<Vector<Part>> ofNetwork() {
        return Part.some(seldom(Vector.of(
                Part.of("x-aws-vpc", word("default", "vpc-0123456789abcdef0")),
                Part.of("x-aws-subnets", subnets()),
                Part.of("x-aws-assign_public_ip", bool()))));
    }

    private static Arbitrary<Vector<Part>> ofOwnNetwork() {
        return Combinators.combine(
                        whole(2, 3),
                        word("none", "single", "per_zone"),
                        Arbitraries.of(
                                Vector.<String>empty(), Vector.of("s3"), Vector.of("ecr.api", "ecr.dkr", "logs", "s3")))
                .as((zones, nat, endpoints) -> Vector.of(scope -> Option.some(Tuple.of(
                        "x-aws-vpc",
                        Trees.fields(Tuple.of(
                                "create",
                                Trees.fields(
                                        Tuple.of("zones", zones),
                                        Tuple.of("nat", nat),
                                        Tuple.of("endpoints", Trees.texts(endpoints)))))))));
    }

    private static Arbitrary<Tree> balancer() {
        return Combinators.combine(word("internal", "internet-facing"), word("1s", "60s", "4000s"), bool(), bool())
                .as((scheme, idle, deletion, headers) -> Trees.fields(
                        Tuple.of("scheme", scheme),
                        Tuple.of("idle_timeout", idle),
                        Tuple.of("deletion_protection", deletion),
                        Tuple.of("drop_invalid_headers", headers)));
    }

    static Vector<Arbitrary<Part>> ofService() {
        return seldom(Vector.of(
                Part.of("x-aws-subnets", subnets()),
                Part.of("x-aws-assign_public_ip", bool()),
                Part.of("x-aws-allow_cidrs", cidrs()),
                Part.of("x-aws-service_connect", bool()),
                Part.of("x-aws-init_image", word("busybox:1.36")),
                Part.of("x-aws-permissions_boundary", Arbitraries.just(BOUNDARY)),
                Part.of("x-aws-exec", bool()),
                Part.of("x-aws-secrets", word("files", "environment")),
                rights(),
                Part.of("x-aws-execution_role_arn", word(ROLE + "execution")),
                Part.of("x-aws-pull_credentials", word("arn:aws:secretsmanager:eu-west-1:" + ACCOUNT + ":secret:pull")),
                Part.of("x-aws-capacity", capacity()),
                Part.of("x-aws-ephemeral_storage", whole(21, 200)),
                Part.of("x-aws-az_rebalancing", bool()),
                domain(),
                Part.of("x-aws-healthcheck", check())));
    }

    private static Arbitrary<Part> rights() {
        return Arbitraries.oneOf(
                Part.of("x-aws-task_role_arn", word(ROLE + "task")),
                Part.of(
                        "x-aws-policies",
                        word("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
                                .map(Vector::of)
                                .map(Trees::items)),
                Part.of(
                        "x-aws-role",
                        word("s3:GetObject", "sqs:SendMessage")
                                .map(action -> Trees.fields(
                                        Tuple.of("Version", Tree.text("2012-10-17")),
                                        Tuple.of(
                                                "Statement",
                                                Trees.items(Vector.of(Trees.fields(
                                                        Tuple.of("Effect", Tree.text("Allow")),
                                                        Tuple.of("Action", action),
                                                        Tuple.of(
                                                                "Resource", Tree.text("arn:aws:s3:::bucket/*"))))))))));
    }

    private static Arbitrary<Tree> capacity() {
        return Combinators.combine(whole(0, 3), whole(1, 4))
                .as((base, weight) -> Trees.fields(
                        Tuple.of("FARGATE", Trees.fields(Tuple.of("base", base))),
                        Tuple.of("FARGATE_SPOT", Trees.fields(Tuple.of("weight", weight)))));
    }

    /** Each service has a name of its own. */
    private static Arbitrary<Part> domain() {
        return Arbitraries.of("", "*.")
                .map(before -> scope -> Option.some(Tuple.of(
                        "x-aws-domain",
                        Trees.fields(
                                Tuple.of("name", Tree.text(before + "s" + scope.position() + ".example.com")),
                                Tuple.of("zone", Tree.text("Z0123456789"))))));
    }

    private static Arbitrary<Tree> check() {
        return Combinators.combine(whole(2, 10), whole(2, 10))
                .as((healthy, unhealthy) -> Trees.fields(
                        Tuple.of("interval", Tree.text("20s")),
                        Tuple.of("timeout", Tree.text("5s")),
                        Tuple.of("healthy", healthy),
                        Tuple.of("unhealthy", unhealthy)));
    }

    /** What the long form of a port of TCP may say besides, together. */
    static Arbitrary<LinkedHashMap<String, Tree>> ofPort() {
        Arbitrary<LinkedHashMap<String, Tree>> nothing = Arbitraries.just(LinkedHashMap.empty());
        return Arbitraries.oneOf(nothing, nothing, nothing, byHttp(), encrypted(), byTcp(), existing());
    }

    private static Arbitrary<LinkedHashMap<String, Tree>> byHttp() {
        return Combinators.combine(word("/", "/health"), word("1h", "1s"), word("a.example.com"), bool())
                .as((path, sticky, host, isRuled) -> {
                    LinkedHashMap<String, Tree> keys = LinkedHashMap.of(
                            "x-aws-protocol",
                            Tree.text("http"),
                            "x-aws-healthcheck",
                            Trees.fields(Tuple.of("path", path), Tuple.of("matcher", Tree.text("200-399"))),
                            "x-aws-stickiness",
                            sticky);
                    return isRuled.equals(Tree.bool(true))
                            ? keys.put(
                                    "x-aws-rule",
                                    Trees.fields(Tuple.of("host", host), Tuple.of("path", Tree.text("/a/*"))))
                            : keys;
                });
    }

    private static Arbitrary<LinkedHashMap<String, Tree>> encrypted() {
        return Combinators.combine(word("https", "http2", "grpc", "tls"), cidrs())
                .as((protocol, cidrs) -> LinkedHashMap.of(
                        "x-aws-protocol", protocol, "x-aws-certificate", CERTIFICATE, "x-aws-allow_cidrs", cidrs));
    }

    private static Arbitrary<LinkedHashMap<String, Tree>> byTcp() {
        return check().map(check -> LinkedHashMap.of("x-aws-protocol", Tree.text("tcp"), "x-aws-healthcheck", check));
    }

    private static Arbitrary<LinkedHashMap<String, Tree>> existing() {
        return Arbitraries.just(LinkedHashMap.of("x-aws-target_group", GROUP));
    }

    private static Arbitrary<Tree> subnets() {
        return Arbitraries.just(Trees.texts(Vector.of("subnet-0123456789abcdef0", "subnet-0123456789abcdef1")));
    }

    private static Arbitrary<Tree> cidrs() {
        return Arbitraries.of("10.0.0.0/8", "2001:db8::/32", "pl-0123456789abcdef0")
                .map(block -> Trees.texts(Vector.of(block)));
    }

    private static Arbitrary<Tree> bool() {
        return Arbitraries.of(false, true).map(Tree::bool);
    }

    /** Each of them one time in ten: a part is there half of the time. */
    private static Vector<Arbitrary<Part>> seldom(Vector<Arbitrary<Part>> parts) {
        return parts.map(
                part -> Combinators.combine(part, Arbitraries.integers().between(1, SELDOM))
                        .as((key, chance) -> scope -> chance == 1 ? key.in(scope) : Option.none()));
    }
}
