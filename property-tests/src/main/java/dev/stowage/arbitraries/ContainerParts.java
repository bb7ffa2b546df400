package dev.stowage.arbitraries;

import static dev.stowage.arbitraries.Texts.seconds;
import static dev.stowage.arbitraries.Texts.whole;
import static dev.stowage.arbitraries.Texts.word;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a service says of its container. */
final class ContainerParts {
    private static final String POLICY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String CREDENTIALS = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:pull";

    private ContainerParts() {}

    static Vector<Arbitrary<Part>> all() {
        return Vector.of(
                Part.of("command", command()),
                Part.of("entrypoint", command()),
                Part.of("environment", environment()),
                Part.of("env_file", word("./one.env", "two.env")),
                Part.of("labels", labels()),
                Part.of("user", word("1000", "1000:1000", "app")),
                Part.of("working_dir", word("/srv", "/srv/app")),
                Part.of("init", bool()),
                Part.of("tty", bool()),
                Part.of("read_only", bool()),
                Part.of("stop_grace_period", seconds(1, 120)),
                Part.of("cap_drop", Arbitraries.just(Trees.texts(Vector.of("NET_RAW")))),
                Part.of("restart", word("no", "always", "unless-stopped", "on-failure")),
                Part.of("platform", word("linux/amd64", "linux/arm64")),
                Part.of("ulimits", ulimits()),
                Part.of("healthcheck", healthcheck()));
    }

    static Vector<Arbitrary<Part>> ofDockerEcs() {
        return all().appendAll(Vector.of(
                Part.of("cap_add", Arbitraries.just(Trees.texts(Vector.of("SYS_PTRACE")))),
                Part.of("logging", logging()),
                Part.of("x-aws-policies", word(POLICY).map(Vector::of).map(Trees::items)),
                Part.of("x-aws-role", role()),
                Part.of("x-aws-pull_credentials", word(CREDENTIALS))));
    }

    private static Arbitrary<Tree> logging() {
        return word("%H:%M", "%Y")
                .map(pattern -> Trees.fields(Tuple.of(
                        "options",
                        Trees.fields(
                                Tuple.of("awslogs-datetime-pattern", pattern),
                                Tuple.of("max-size", Tree.text("10m"))))));
    }

    private static Arbitrary<Tree> role() {
        return word("s3:GetObject", "sqs:*")
                .map(action -> Trees.fields(
                        Tuple.of("Version", Tree.text("2012-10-17")),
                        Tuple.of(
                                "Statement",
                                Trees.items(Vector.of(Trees.fields(
                                        Tuple.of("Effect", Tree.text("Allow")),
                                        Tuple.of("Action", Trees.items(Vector.of(action))),
                                        Tuple.of("Resource", Trees.texts(Vector.of("*")))))))));
    }

    private static Arbitrary<Tree> bool() {
        return Arbitraries.of(true, false).map(Tree::bool);
    }

    private static Arbitrary<Tree> command() {
        Arbitrary<Tree> line = Texts.plain().list().ofMinSize(1).ofMaxSize(3).map(words -> {
            return Tree.text(String.join(" ", words));
        });
        return Arbitraries.oneOf(line, words());
    }

    /** One that is not empty at least: an entrypoint of nothing is none that ECS could leave out. */
    private static Arbitrary<Tree> words() {
        return Texts.value()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .filter(words -> words.stream().anyMatch(word -> !word.equals(Tree.text(""))))
                .map(Trees::items);
    }

    private static Arbitrary<Tree> environment() {
        Arbitrary<Tree> value = Arbitraries.oneOf(Texts.value(), whole(-9, 99), bool(), Arbitraries.just(Tree.NOTHING));
        Arbitrary<Tree> mapping = mapping(Names.variable(), value);
        Arbitrary<Tree> list = Names.variable()
                .flatMap(name -> Texts.any().map(text -> Tree.text(name + "=" + text.replace("$", "$$"))))
                .list()
                .uniqueElements()
                .ofMaxSize(3)
                .map(Trees::items);
        return Arbitraries.oneOf(mapping, list);
    }

    private static Arbitrary<Tree> labels() {
        return mapping(Texts.plain().map(key -> "com.example." + key), Texts.value());
    }

    private static Arbitrary<Tree> mapping(Arbitrary<String> keys, Arbitrary<Tree> values) {
        return Combinators.combine(keys, values)
                .as(Tuple::of)
                .list()
                .uniqueElements(entry -> entry._1)
                .ofMaxSize(3)
                .map(Trees::fields);
    }

    private static Arbitrary<Tree> ulimits() {
        Arbitrary<Tree> both = Combinators.combine(whole(1, 100), whole(100, 65_535))
                .as((soft, hard) -> Trees.fields(Tuple.of("soft", soft), Tuple.of("hard", hard)));
        return Arbitraries.oneOf(whole(100, 65_535), both).map(limit -> Trees.fields(Tuple.of("nofile", limit)));
    }

    private static Arbitrary<Tree> healthcheck() {
        Arbitrary<Tree> listed = Arbitraries.of(
                        List.of("CMD", "true"), List.of("CMD-SHELL", "curl -f localhost || exit 1"), List.of("NONE"))
                .map(Trees::texts);
        Arbitrary<Part> test = Part.of("test", Arbitraries.oneOf(word("exit 0", "echo $$A \"b\""), listed));
        return Combinators.combine(
                        test,
                        Part.some(Vector.of(
                                Part.of("interval", seconds(5, 300)),
                                Part.of("timeout", seconds(2, 60)),
                                Part.of("retries", whole(1, 10)),
                                Part.of("start_period", seconds(0, 300)))))
                .as((first, others) -> Part.written(others.prepend(first), Services.NOTHING_AROUND));
    }
}
