package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The entries of networks, volumes, secrets and configs. */
final class TopLevel {
    private static final int MOST_ENTRIES = 3;

    private TopLevel() {}

    /** A section with at most three entries. */
    static Arbitrary<Tree.Fields> section(Function<String, Arbitrary<Tree>> entry) {
        return section(Names.distinct(0, MOST_ENTRIES), entry);
    }

    /** At most three networks whose rules, named from a network and a port each, have names of their own. */
    static Arbitrary<Tree.Fields> networks() {
        return section(Names.distinctBesideNumbers(0, MOST_ENTRIES), TopLevel::network);
    }

    private static Arbitrary<Tree.Fields> section(
            Arbitrary<List<String>> names, Function<String, Arbitrary<Tree>> entry) {
        return names.flatMap(
                some -> Combinators.combine(Vector.ofAll(some).map(entry).asJava())
                        .as(entries -> Trees.fields(Vector.ofAll(some).zip(entries))));
    }

    private static Arbitrary<Tree> network(String name) {
        return Arbitraries.oneOf(
                Arbitraries.just(Tree.NOTHING),
                Arbitraries.just(Trees.fields()),
                Arbitraries.just(Trees.fields(Tuple.of("internal", Tree.bool(true)))),
                Arbitraries.just(Trees.fields(Tuple.of("name", Tree.text("called-" + name)))),
                Arbitraries.just(Trees.fields(
                        Tuple.of("external", Tree.bool(true)),
                        Tuple.of("name", Tree.text("sg-0000000000000" + number(name))))));
    }

    static Arbitrary<Tree> volume(String name) {
        return Arbitraries.oneOf(
                Arbitraries.just(Tree.NOTHING),
                Arbitraries.just(Trees.fields()),
                Arbitraries.just(Trees.fields(Tuple.of(
                        "driver_opts",
                        Trees.fields(Tuple.of("uid", Tree.text("70")), Tuple.of("gid", Tree.text("70")))))),
                Arbitraries.just(Trees.fields(
                        Tuple.of("external", Tree.bool(true)),
                        Tuple.of("name", Tree.text("fs-0000000000000" + number(name))))));
    }

    static Arbitrary<Tree> secret(String name) {
        return Arbitraries.oneOf(
                secretInFile(name),
                Arbitraries.just(secretOfKeys(name)),
                Arbitraries.just(Trees.fields(Tuple.of("environment", Tree.text(secretVariable(name))))));
    }

    /** JSON in AWS, of which each value has a name of its own. */
    private static Tree secretOfKeys(String name) {
        return Trees.fields(
                Tuple.of("external", Tree.bool(true)),
                Tuple.of("name", Tree.text("arn:aws:secretsmanager:eu-west-1:123456789012:secret:keys" + number(name))),
                Tuple.of(
                        "x-aws-keys",
                        Trees.fields(
                                Tuple.of("USER_" + number(name), Tree.text("user")),
                                Tuple.of("PASSWORD_" + number(name), Tree.text("password")))));
    }

    /** In a file beside the Compose file, or in AWS already. */
    static Arbitrary<Tree> secretInFile(String name) {
        return Arbitraries.oneOf(
                Arbitraries.just(Trees.fields(Tuple.of("file", Tree.text("./" + secretFile(name))))),
                Arbitraries.just(Trees.fields(
                        Tuple.of("external", Tree.bool(true)),
                        Tuple.of(
                                "name",
                                Tree.text("arn:aws:secretsmanager:eu-west-1:123456789012:secret:" + number(name))))));
    }

    static Arbitrary<Tree> config(String name) {
        return Texts.any()
                .filter(text -> !text.isEmpty())
                .map(text -> Trees.fields(Tuple.of("content", Texts.literally(text))));
    }

    static String secretFile(String name) {
        return "secret-" + name + ".txt";
    }

    static String secretVariable(String name) {
        return "SECRET_" + number(name);
    }

    /** Letters and digits that stand for a name. */
    private static String number(String name) {
        return String.format(Locale.ROOT, "%04x", name.hashCode() & 0xffff);
    }
}
