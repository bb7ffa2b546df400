package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** The right to use a service, tried by a question to it. */
record Right(String service, Supplier<Either<ServiceFailure, ?>> question) {
    Finding finding() {
        String subject = "rights: " + service;
        return question.get()
                .fold(
                        failure -> Finding.bad(subject, failure.problem()),
                        answer -> Finding.good(subject, "may be read"));
    }

    /** Whom an ARN names, without partition and account: {@code user/alice}, {@code assumed-role/deployer/session}. */
    static String owner(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
