package dev.stowage.cli.line;

import dev.stowage.aws.AwsEnvironment;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** How many subnets a template asks for, where nothing is known of AWS: the option {@code --subnets}. */
public final class OfflineSubnets {
    /** As many as a service takes (Amazon ECS API Reference, "AwsVpcConfiguration"). */
    private static final int MOST = 16;

    /** What tells of the subnets, so that the template need not ask. */
    private static final Vector<Flag> TELLING = Vector.of(Flag.ENVIRONMENT, Flag.DISCOVER);

    private OfflineSubnets() {}

    /** What is known of AWS where no file and no discovery says it. */
    public static Either<Misuse, AwsEnvironment> of(Invocation call) {
        return call.one(Flag.SUBNETS)
                .fold(
                        () -> Either.right(AwsEnvironment.offline()),
                        text -> contradiction(call)
                                .map(sentence -> Either.<Misuse, AwsEnvironment>left(Misuse.of(call, sentence)))
                                .getOrElse(() -> asked(call, text)));
    }

    private static Option<String> contradiction(Invocation call) {
        boolean isPrinted = call.verb() != Verb.UP || call.has(Flag.DRY_RUN);
        return TELLING.find(call::has)
                .map(telling -> telling.typed() + " says which subnets there are: leave out " + Flag.SUBNETS.typed())
                .orElse(Option.when(
                        !isPrinted,
                        Flag.SUBNETS.typed() + " is for templates that are printed: add " + Flag.DRY_RUN.typed()));
    }

    private static Either<Misuse, AwsEnvironment> asked(Invocation call, String text) {
        return WholeNumber.between(1, MOST, text)
                .map(AwsEnvironment::offline)
                .toEither(() ->
                        Misuse.of(call, Flag.SUBNETS.typed() + " takes a number from 1 to " + MOST + ", not " + text));
    }
}
