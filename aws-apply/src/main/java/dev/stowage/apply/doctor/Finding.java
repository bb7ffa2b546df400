package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.problem.Problem;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * One thing that was looked at.
 *
 * @param subject what was looked at: {@code credentials}
 * @param advice what to do, where something has to be done
 */
public record Finding(String subject, Verdict verdict, String sentence, Option<String> advice) {
    /** How it was found. */
    public enum Verdict {
        GOOD("ok"),
        /** Some projects will miss it. */
        DOUBTFUL("note"),
        BAD("problem");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Finding good(String subject, String sentence) {
        return new Finding(subject, Verdict.GOOD, sentence, Option.none());
    }

    public static Finding doubtful(String subject, String sentence, String advice) {
        return new Finding(subject, Verdict.DOUBTFUL, sentence, Option.some(advice));
    }

    /** What could not be asked for. */
    static Finding unknown(String subject, ServiceFailure failure) {
        return unknown(subject, "not known", failure);
    }

    static Finding unknown(String subject, String sentence, ServiceFailure failure) {
        return doubtful(
                subject,
                sentence,
                failure.kind() == ServiceFailure.Kind.ACCESS_DENIED
                        ? "ask for the right to call " + failure.operation()
                        : failure.problem().sentence());
    }

    public static Finding bad(String subject, String sentence, String advice) {
        return new Finding(subject, Verdict.BAD, sentence, Option.some(advice));
    }

    /** With commands in its advice as the user types them. */
    public Finding spelled(UnaryOperator<String> spelling) {
        return new Finding(subject, verdict, sentence, advice.map(spelling));
    }

    public static Finding bad(String subject, Problem problem) {
        return new Finding(subject, Verdict.BAD, problem.sentence(), problem.hint());
    }
}
