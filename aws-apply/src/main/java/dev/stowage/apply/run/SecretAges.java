package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.problem.Problem;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Since when secrets have the contents that they have. Where that is not told, the change of any part of one counts: what was
 * deployed well stays so. So nothing is asked twice, and nothing more of a service that does not answer.
 */
final class SecretAges {
    private final Aws aws;
    private final Run run;
    private boolean isSilent;

    SecretAges(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
    }

    /** The secret as of its content; a setback where the user interrupts. */
    Either<Setback, HeldResource> asOfContent(HeldResource secret) {
        return isSilent
                ? Either.right(secret)
                : aws.secrets()
                        .contentSince(secret.physicalId())
                        .fold(failure -> untold(failure, secret), since -> Either.right(asOf(since, secret)));
    }

    private Either<Setback, HeldResource> untold(ServiceFailure failure, HeldResource secret) {
        if (failure.kind() == ServiceFailure.Kind.INTERRUPTED) {
            return Either.left(Setback.of(failure));
        }
        if (failure.isRetriable()) {
            run.tell(new Progress.Noted(note(failure.problem())));
        }
        isSilent = failure.kind() == ServiceFailure.Kind.UNREACHABLE;
        return Either.right(secret);
    }

    private static Problem note(Problem why) {
        return Problem.builder()
                .from(why)
                .sentence(
                        "it cannot be told whether the content of secrets has changed, so that services which read them"
                                + " get new tasks in any case: " + why.sentence())
                .build();
    }

    private static HeldResource asOf(Option<Instant> content, HeldResource secret) {
        return content.filter(secret.since()::isAfter)
                .map(since -> new HeldResource(secret.id(), secret.type(), secret.physicalId(), since))
                .getOrElse(secret);
    }
}
