package dev.stowage.laws;

import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** The line between a run and AWS. It can be cut: then no request is heard any more, while AWS goes on. */
final class Line {
    private static final ServiceFailure CUT =
            new ServiceFailure(ServiceFailure.Kind.ACCESS_DENIED, "Request", "Cut", "the line is cut", Option.none());

    private int requestsUntilCut = Integer.MAX_VALUE;
    private Loss loss = Loss.REQUEST;

    /** What is lost where the line is cut. */
    enum Loss {
        REQUEST,
        /** The request is done still. */
        ANSWER
    }

    void cutAfter(int requests, Loss first) {
        requestsUntilCut = requests;
        loss = first;
    }

    void mend() {
        cutAfter(Integer.MAX_VALUE, Loss.REQUEST);
    }

    <T> Either<ServiceFailure, T> ask(Supplier<Either<ServiceFailure, T>> request) {
        requestsUntilCut--;
        if (requestsUntilCut >= 0) {
            return request.get();
        }
        if (requestsUntilCut == -1 && loss == Loss.ANSWER) {
            Either<ServiceFailure, T> unheard = request.get();
            return unheard.flatMap(answer -> Either.left(CUT));
        }
        return Either.left(CUT);
    }

    /** What AWS tells. */
    <T> Either<ServiceFailure, T> answer(Supplier<T> request) {
        return ask(() -> Either.right(request.get()));
    }

    /** What AWS does. */
    Option<ServiceFailure> act(Runnable deed) {
        return ask(() -> {
                    deed.run();
                    return Either.<ServiceFailure, Boolean>right(true);
                })
                .swap()
                .toOption();
    }
}
