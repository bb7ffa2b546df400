package dev.stowage.arbitraries;

import static dev.stowage.arbitraries.Texts.whole;
import static dev.stowage.arbitraries.Texts.word;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What services of the dialect {@code modern} say of AWS. */
final class AwsParts {
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:logs-a1b2c3";

    private AwsParts() {}

    static Vector<Arbitrary<Part>> ofContainers() {
        return Vector.of(
                Part.of("logging", logging()),
                Part.of("x-aws-capacity", capacity()),
                Part.of("x-aws-domain", domain()),
                Part.of("x-aws-ephemeral_storage", whole(21, 200)),
                Part.of("x-aws-exec", Arbitraries.just(Tree.bool(true))));
    }

    private static Arbitrary<Tree> logging() {
        Arbitrary<Tree> ofCloudWatch =
                word("non-blocking", "blocking").map(mode -> driver("awslogs", Trees.fields(Tuple.of("mode", mode))));
        Arbitrary<Tree> elsewhere = Arbitraries.of("splunk", "awsfirelens")
                .map(name -> driver(
                        name,
                        Trees.fields(
                                Tuple.of("splunk-url", Tree.text("https://splunk.example.com:8088")),
                                Tuple.of("splunk-token", Tree.text(SECRET)))));
        return Arbitraries.oneOf(
                ofCloudWatch, elsewhere, Arbitraries.of("none", "json-file").map(name -> driver(name, Trees.fields())));
    }

    private static Tree driver(String name, Tree.Fields options) {
        return Trees.fields(Tuple.of("driver", Tree.text(name)), Tuple.of("options", options));
    }

    private static Arbitrary<Tree> capacity() {
        return Combinators.combine(whole(0, 3), whole(1, 5), whole(0, 5))
                .as((base, weight, ofSpot) -> Trees.fields(
                        Tuple.of("FARGATE", Trees.fields(Tuple.of("base", base), Tuple.of("weight", weight))),
                        Tuple.of("FARGATE_SPOT", Trees.fields(Tuple.of("weight", ofSpot)))));
    }

    private static Arbitrary<Tree> domain() {
        return Names.variable()
                .map(name -> Trees.fields(
                        Tuple.of(
                                "name",
                                Tree.text(name.replace("_", "").toLowerCase(java.util.Locale.ROOT) + ".example.com")),
                        Tuple.of("zone", Tree.text("Z0123456789ABCDEFGHIJ"))));
    }

    /** A way of deployment, with a port so that there is traffic to shift. */
    static Arbitrary<Vector<Part>> deployment() {
        Arbitrary<Tree> ways = Arbitraries.oneOf(
                way("blue_green", Arbitraries.just(Vector.empty())),
                way("canary", percent(1)),
                way("linear", percent(5)),
                way("rolling", Arbitraries.just(Vector.empty())));
        Arbitrary<Vector<Part>> parts = Combinators.combine(
                        Part.of("expose", Arbitraries.just(Trees.texts(Vector.of("7070")))),
                        Part.of("x-aws-service_connect", Arbitraries.just(Tree.bool(true))),
                        Part.of("x-aws-deployment", ways))
                .as(Vector::of);
        return Arbitraries.oneOf(Arbitraries.just(Vector.empty()), Arbitraries.just(Vector.empty()), parts);
    }

    private static Arbitrary<Vector<Tree>> percent(int least) {
        return whole(least, 100).map(Vector::of);
    }

    private static Arbitrary<Tree> way(String strategy, Arbitrary<Vector<Tree>> percent) {
        return percent.map(share -> Trees.fields(Vector.of(
                        Tuple.of("strategy", Tree.text(strategy)), Tuple.of("alarms", Trees.texts(Vector.of("errors"))))
                .appendAll(share.map(each -> Tuple.of("percent", each)))));
    }

    static Arbitrary<Tree> scaling() {
        return Combinators.combine(whole(1, 100), whole(3, 9), whole(0, 3))
                .as((cpu, most, least) -> Trees.fields(
                        Tuple.of("cpu", cpu),
                        Tuple.of("max", most),
                        Tuple.of(
                                "schedule",
                                Trees.items(Vector.of(Trees.fields(
                                        Tuple.of("name", Tree.text("night")),
                                        Tuple.of("cron", Tree.text("0 22 * * ? *")),
                                        Tuple.of("min", least)))))));
    }
}
