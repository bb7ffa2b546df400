package dev.stowage.cli.line;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsEnvironment.Offline;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a template is made for where nothing is known of AWS: how many subnets it asks for, by the option {@code --subnets}, and
 * in which region it is to stand, by {@code --region}.
 */
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
                        () -> Either.<Misuse, Offline>right(AwsEnvironment.offline()),
                        text -> contradiction(call)
                                .map(sentence -> Either.<Misuse, Offline>left(Misuse.of(call, sentence)))
                                .getOrElse(() -> asked(call, text)))
                .map(offline -> call.one(Flag.REGION).map(offline::in).getOrElse(offline));
    }

    /** The conversion, unless it asks for no subnets while their number is said, which would be dropped in silence. */
    public static Either<Problems, Conversion> wanted(Conversion conversion, Invocation call) {
        boolean asks = conversion
                .application()
                .parameters()
                .filter(Parameter.Subnet.class::isInstance)
                .exists(subnet -> conversion.template().parameters().containsKey(subnet.id()));
        return asks || !call.has(Flag.SUBNETS)
                ? Either.right(conversion)
                : Either.left(new Problems(conversion.warnings().append(unwanted())));
    }

    private static Problem unwanted() {
        return Problem.builder()
                .id(DeploymentProblem.PARAMETER_NOT_NEEDED)
                .sentence("the template asks for no subnets, so " + Flag.SUBNETS.typed() + " changes nothing")
                .hint("leave out " + Flag.SUBNETS.typed())
                .build();
    }

    private static Option<String> contradiction(Invocation call) {
        boolean isPrinted = call.verb() != Verb.UP || call.has(Flag.DRY_RUN);
        return TELLING.find(call::has)
                .map(telling -> telling.typed() + " says which subnets there are: leave out " + Flag.SUBNETS.typed())
                .orElse(Option.when(
                        !isPrinted,
                        Flag.SUBNETS.typed() + " is for templates that are printed: add " + Flag.DRY_RUN.typed()));
    }

    private static Either<Misuse, Offline> asked(Invocation call, String text) {
        return WholeNumber.between(1, MOST, text)
                .map(AwsEnvironment::offline)
                .toEither(() ->
                        Misuse.of(call, Flag.SUBNETS.typed() + " takes a number from 1 to " + MOST + ", not " + text));
    }
}
