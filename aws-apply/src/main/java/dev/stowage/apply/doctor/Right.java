package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Permissions.Answer;
import dev.stowage.apply.aws.Permissions.Decision;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * The right to use a service.
 *
 * @param question tries whether it may be read; none where nothing has to be read
 * @param actions by which a deployment changes something there
 */
record Right(String service, Option<Supplier<Either<ServiceFailure, ?>>> question, Vector<String> actions) {
    private String subject() {
        return "rights: " + service;
    }

    /** The actions as policies name them. */
    Vector<String> named() {
        return actions.map(action -> service + ":" + action);
    }

    /** Why it may not be read, or none. */
    Option<Finding> unreadable() {
        return question.flatMap(ask -> ask.get().swap().toOption())
                .map(failure -> Finding.bad(subject(), failure.problem()));
    }

    /**
     * What may be done where nothing is wrong with reading; none where nothing can be said of that.
     *
     * @param decisions on the actions of all services; empty where they are not known
     * @param advice who may have the rights that are missing
     */
    Option<Finding> finding(Vector<Decision> decisions, String advice) {
        Vector<Decision> ours = decisions.filter(decision -> named().contains(decision.action()));
        return ours.isEmpty()
                ? question.map(asked -> Finding.good(subject(), "may be read"))
                : Option.some(decided(actions(ours, Answer.DENIED), actions(ours, Answer.NOT_ALLOWED), advice));
    }

    private Finding decided(Vector<String> denied, Vector<String> missing, String advice) {
        if (denied.nonEmpty()) {
            return Finding.bad(
                    subject(),
                    "a policy denies " + denied.mkString(", "),
                    "ask whoever manages the account for these rights; " + advice);
        }
        return missing.isEmpty()
                ? Finding.good(subject(), question.isDefined() ? "may be read and changed" : "may be changed")
                : Finding.doubtful(
                        subject(),
                        "not allowed in every case: " + missing.mkString(", "),
                        "they are needed for what up makes; " + advice);
    }

    private static Vector<String> actions(Vector<Decision> decisions, Answer answer) {
        return decisions
                .filter(decision -> decision.answer() == answer)
                .map(Decision::action)
                .distinct();
    }

    /** Whom an ARN names, without partition and account: {@code user/alice}, {@code assumed-role/deployer/session}. */
    static String owner(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
