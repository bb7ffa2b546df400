package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The region of a deployment. Ids of one region name nothing in another, so an environment of another region is refused.
 *
 * @param code such as {@code eu-west-1}
 */
public record MeantRegion(String code) {
    /** The conversion, unless its environment is of another region; an environment without a region fits every one. */
    public Either<Problems, Conversion> of(Conversion conversion) {
        return checked(conversion, conversion.region(), "FILE");
    }

    /** The environment that a file says, unless it is of another region. */
    public Either<Problems, AwsEnvironment> of(AwsEnvironment environment, String file) {
        return checked(environment, environment.inventory().map(AwsInventory::region), file);
    }

    private <T> Either<Problems, T> checked(T known, Option<String> region, String file) {
        return region.filter(other -> !other.equals(code))
                .<Either<Problems, T>>map(other -> Either.left(elsewhere(other, file)))
                .getOrElse(() -> Either.right(known));
    }

    private Problems elsewhere(String other, String file) {
        return Problems.of(Problem.builder()
                .id(DeploymentProblem.ENVIRONMENT_ELSEWHERE)
                .sentence("the environment is for region " + other + ", but the deployment is for region " + code)
                .hint("give --region " + other + ", or ask anew: stowage discover --region " + code + " -o " + file
                        + ", and --environment " + file)
                .build());
    }
}
