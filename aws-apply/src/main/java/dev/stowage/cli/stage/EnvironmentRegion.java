package dev.stowage.cli.stage;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Whether the file of {@code --environment} tells of the region that is meant: ids of one region are nothing in another. */
final class EnvironmentRegion {
    private EnvironmentRegion() {}

    /** What is known, unless it is of another region than this one; none is meant where none was said. */
    static Either<Problems, AwsEnvironment> of(AwsEnvironment known, String file, Option<String> region) {
        return known.inventory()
                .map(AwsInventory::region)
                .flatMap(other -> region.filter(meant -> !meant.equals(other))
                        .map(meant -> Either.<Problems, AwsEnvironment>left(elsewhere(file, other, meant))))
                .getOrElse(() -> Either.right(known));
    }

    private static Problems elsewhere(String file, String region, String meant) {
        return new Problems(Vector.of(Problem.builder()
                .id(DeploymentProblem.ENVIRONMENT_ELSEWHERE)
                .sentence(file + " is for region " + region + ", but the deployment is for region " + meant)
                .hint("give --region " + region + ", or ask anew: stowage discover --region " + meant + " -o " + file)
                .build()));
    }
}
