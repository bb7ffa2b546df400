package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Since when secrets have the contents that they have. Where that is not told, the change of any part of one counts: what was
 * deployed well stays so. So a service that does not answer is not asked again, and one that has too much to do not for long.
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
                : run.ask(() -> lasting(aws.secretStore().contentSince(secret.physicalId())))
                        .fold(
                                setback -> silent(setback, secret),
                                answer -> answer.fold(
                                        failure -> untold(failure, secret),
                                        since -> Either.right(asOf(since, secret))));
    }

    /** An answer; a failure only where the same question may do at once. */
    private static <T> Either<ServiceFailure, Either<ServiceFailure, T>> lasting(Either<ServiceFailure, T> answer) {
        return answer.fold(
                failure ->
                        failure.kind() == ServiceFailure.Kind.TRY_LATER ? Either.left(failure) : Either.right(answer),
                known -> Either.right(answer));
    }

    private Either<Setback, HeldResource> untold(ServiceFailure failure, HeldResource secret) {
        return switch (failure.kind()) {
            case INTERRUPTED, UNREACHABLE -> silent(Setback.of(failure), secret);
            default -> Either.right(secret);
        };
    }

    /** Nothing more is asked then. */
    private Either<Setback, HeldResource> silent(Setback setback, HeldResource secret) {
        if (!setback.is(Setback.Cause.OTHER)) {
            return Either.left(setback);
        }
        isSilent = true;
        run.tell(new Progress.Noted(note(setback.problem())));
        return Either.right(secret);
    }

    private static Problem note(Problem why) {
        return Problem.builder()
                .from(why)
                .severity(Severity.WARNING)
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
